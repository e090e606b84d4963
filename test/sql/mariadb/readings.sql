-- The lines as they are, their dates read, and then lived through.

insert into spoken
select log, position, json_value(line, '$.id'), json_value(line, '$.data.target'), json_value(line, '$.type'),
  json_value(line, '$.type'), json_query(line, '$.data'),
  least(
    starts(json_value(line, '$.occurred'), zone),
    coalesce(starts(json_value(line, '$.data.effectiveFrom'), zone), '2037-12-31')
  ),
  starts(json_value(line, '$.recordedAt'), zone), ends(json_value(line, '$.recordedAt'), zone)
from line join log using (log)
where json_value(line, '$.type') <> 'EventCorrected';

insert into spoken
select log, position, json_value(line, '$.id'), json_value(line, '$.data.target'), 'EventCorrected',
  json_value(line, '$.data.replacement.type'), json_query(line, '$.data.replacement.data'),
  least(
    starts(json_value(line, '$.data.replacement.occurred'), zone),
    coalesce(starts(json_value(line, '$.data.replacement.data.effectiveFrom'), zone), '2037-12-31')
  ),
  starts(json_value(line, '$.recordedAt'), zone), ends(json_value(line, '$.recordedAt'), zone)
from line join log using (log)
where json_value(line, '$.type') = 'EventCorrected';

insert into asked
select distinct log, known_at, zone, if(known_at = 'of late', '2037-12-31', ends(known_at, zone))
from question join log using (log);

call learn();
call recall();
