-- Every question answered: the version that its point falls into, as known at its other point.

select json_object(
  'log', log, 'number', number, 'family', family, 'row', row_id, 'value', json_extract(value, '$')
)
from (select question.*, ends(as_of, zone) as moment from question join log using (log)) as asked
join version using (log, known_at)
where valid_from <= moment and moment < valid_to;
