-- Permits that expire by themselves, by sets.

insert into version (log, known_at, family, row_id, valid_from, valid_to, value)
with touch as (
  select seen.*, json_value(data, '$.permit') as row_id from seen
  where type in ('PermitGranted', 'PermitExtended', 'ExpiryWaived', 'PermitInspected')
  union all
  select seen.*, named.row_id
  from seen, json_table(data, '$.permits[*]' columns (row_id varchar(60) path '$')) as named
  where type = 'PermitsRevoked'
),
begun as (
  select t.*, type <> 'PermitInspected' as sets_expiry, json_value(data, '$.expiresOn') as expires_on
  from (
    select touch.*, max(type = 'PermitGranted') over (
      partition by log, known_at, row_id order by place, recorded, position
    ) as is_begun
    from touch
  ) as t where is_begun
),
setting as (
  select begun.*, starts(expires_on, zone) as due, lead(place) over (
    partition by log, known_at, row_id order by place, recorded, position
  ) as next_place
  from begun where sets_expiry
),
turn as (
  select log, known_at, row_id, place, recorded, position, 0 as part, id, type, sets_expiry, expires_on,
    json_value(data, '$.passed') = 'true' or json_value(data, '$.passed') = '1' as passed
  from begun
  union all
  select log, known_at, row_id, greatest(due, place),
    if(due > place, '1970-01-01', recorded), if(due > place, -1, position), 1, null, 'expiry', true, null, false
  from setting
  where due is not null and (next_place is null or greatest(due, place) <= next_place)
),
told as (
  select turn.*,
    case type when 'PermitGranted' then 'valid' when 'PermitsRevoked' then 'revoked' when 'expiry' then 'expired' end as status,
    case when type in ('PermitGranted', 'PermitExtended', 'PermitsRevoked') then id end as last
  from turn
),
counted as (
  select told.*,
    count(status) over so_far as statuses,
    count(last) over so_far as lasts,
    sum(sets_expiry) over so_far as expiries_set,
    sum(type = 'PermitGranted') over so_far as grants,
    sum(coalesce(passed, 0)) over so_far as inspections,
    sum(type = 'expiry') over so_far as expired,
    lead(place) over (partition by log, known_at, row_id order by place, recorded, position, part) as next_place
  from told
  window so_far as (
    partition by log, known_at, row_id order by place, recorded, position, part
    rows between unbounded preceding and current row
  )
),
valued as (
  select counted.*,
    max(status) over (partition by log, known_at, row_id, statuses) as latest_status,
    max(last) over (partition by log, known_at, row_id, lasts) as latest,
    max(expires_on) over (partition by log, known_at, row_id, expiries_set) as latest_expiry
  from counted
)
select log, known_at, 'permits', row_id, place, coalesce(next_place, '2037-12-31'), json_object(
  'status', latest_status, 'last', latest, 'expiresOn', latest_expiry,
  'grants', grants, 'inspections', inspections, 'expired', expired
)
from valued where next_place is null or place < next_place;
