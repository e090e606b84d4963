-- Every question answered: the version that its point falls into, as known at its other point.

with asked as materialized (
  select question.*, ends(as_of, zone) as moment from question join log using (log)
)
select log, number, family, row_id as row, value
from asked join version using (log, known_at)
where valid_from <= moment and moment < valid_to;
