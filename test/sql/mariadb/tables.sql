-- What is loaded, and tables that keep their own history: the engine versions `reading` by the clock of
-- knowledge, and holds `version` to periods of the world that do not overlap.

create or replace database registry character set utf8mb4 collate utf8mb4_bin;
use registry;

create table log (log int primary key, zone varchar(6) not null);

create table line (log int, position int, line json not null, primary key (log, position));

create table question (
  log int, number int, as_of varchar(40) not null, known_at varchar(40) not null, primary key (log, number)
);

-- What each line says: of itself, or of its target.
create table spoken (
  log int, position int, id varchar(40), target varchar(40), act varchar(40), type varchar(40), data json,
  place datetime(6), recorded datetime(6), known datetime(6),
  key (known), key (log, id), key (log, target)
);

create table touched (log int, id varchar(40), primary key (log, id));

create table reading (
  log int, id varchar(40), type varchar(40), data json,
  place datetime(6), recorded datetime(6), position int,
  primary key (log, id)
) with system versioning;

create table asked (log int, known_at varchar(40), zone varchar(6), moment datetime(6), key (moment));

create table seen (
  log int, known_at varchar(40), zone varchar(6), id varchar(40), type varchar(40), data json,
  place datetime(6), recorded datetime(6), position int
);

create table version (
  log int, known_at varchar(40), family varchar(20), row_id varchar(60), value json,
  valid_from datetime(6), valid_to datetime(6),
  period for valid (valid_from, valid_to),
  primary key (log, known_at, family, row_id, valid without overlaps)
);

delimiter //

-- The first moment that a date may mean, in UTC; what was always so began in 1970.
create function starts(dated varchar(80), zone varchar(6)) returns datetime(6) deterministic
begin
  declare found varchar(40) default
    regexp_substr(dated, '[0-9]{4}-[0-9]{2}(-[0-9]{2})?(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?');
  if dated like '../%' then return '1970-01-02'; end if;
  if dated is null then return null; end if;
  if found not like '%T%' then
    set found = concat(found, if(length(found) = 7, '-01', ''), 'T00:00:00', zone);
  end if;
  set found = replace(found, 'Z', '+00:00');
  return convert_tz(cast(replace(left(found, length(found) - 6), 'T', ' ') as datetime(6)), right(found, 6), '+00:00');
end //

-- The moment that a point of a question means, or from which something recorded then is known.
create function ends(dated varchar(80), zone varchar(6)) returns datetime(6) deterministic
  return if(
    dated like '../%' or dated like '%T%',
    starts(dated, zone),
    starts(dated, zone) + interval 1 day - interval 1 microsecond
  ) //

-- Lives through all that was recorded, from one moment to the next, on the engine's own clock: at each,
-- what is known of an event by then takes the place of what was known before.
create procedure learn()
begin
  declare is_over bool default false;
  declare moment datetime(6);
  declare moments cursor for select distinct known from spoken order by known;
  declare continue handler for not found set is_over = true;
  open moments;
  lived: loop
    fetch moments into moment;
    if is_over then leave lived; end if;
    set timestamp = unix_timestamp(moment);
    delete from touched;
    insert ignore into touched select log, coalesce(target, id) from spoken where known = moment;
    delete reading from reading join touched using (log, id);
    insert into reading
    select log, id, type, data, place, recorded, position
    from (
      select p.log, p.id, coalesce(c.type, p.type) as type, coalesce(c.data, p.data) as data,
        coalesce(c.place, p.place) as place, p.recorded, p.position,
        row_number() over (partition by p.log, p.id order by c.recorded desc, c.position desc) as nth
      from touched t
      join spoken p on p.log = t.log and p.id = t.id and p.target is null and p.known <= moment
      left join spoken c
        on c.log = p.log and c.target = p.id and c.act = 'EventCorrected' and c.known <= moment
      where not exists (
        select 1 from spoken r
        where r.log = p.log and r.target = p.id and r.act = 'EventRetracted' and r.known <= moment
      )
    ) as said where nth = 1;
  end loop;
  close moments;
  set timestamp = default;
end //

-- Asks the engine what it knew at each moment that a question is about.
create procedure recall()
begin
  declare is_over bool default false;
  declare asked_at datetime(6);
  declare moments cursor for select distinct moment from asked;
  declare continue handler for not found set is_over = true;
  open moments;
  recalled: loop
    fetch moments into asked_at;
    if is_over then leave recalled; end if;
    insert into seen
    select r.log, a.known_at, a.zone, r.id, r.type, r.data, r.place, r.recorded, r.position
    from asked a
    join reading for system_time as of timestamp asked_at as r on r.log = a.log
    where a.moment = asked_at;
  end loop;
  close moments;
end //

delimiter ;
