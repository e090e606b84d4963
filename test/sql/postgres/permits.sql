-- Permits that expire by themselves. Of the events that set the expiry, each lets it come about unless
-- the next one is before it; what is due at a moment comes before the events of that moment.

insert into version
with touch as (
  select seen.*, data->>'permit' as row_id from seen
  where type in ('PermitGranted', 'PermitExtended', 'ExpiryWaived', 'PermitInspected')
  union all
  select seen.*, jsonb_array_elements_text(data->'permits') from seen where type = 'PermitsRevoked'
),
begun as (
  select *, type <> 'PermitInspected' as sets_expiry, data->>'expiresOn' as expires_on
  from (
    select touch.*, bool_or(type = 'PermitGranted') over (
      partition by log, known_at, row_id order by place, recorded, position
    ) as is_begun
    from touch
  ) as t where is_begun
),
setting as (
  select begun.*, starts(expires_on, zone) as due, lead(place) over (
    partition by log, known_at, row_id order by place, recorded, position
  ) as next_place
  from begun join log using (log) where sets_expiry
),
turn as (
  select log, known_at, row_id, place, recorded, position, 0 as part, id, type, sets_expiry, expires_on,
    data->'passed' = 'true' as passed
  from begun
  union all
  select log, known_at, row_id, greatest(due, place),
    case when due > place then '-infinity' else recorded end,
    case when due > place then -1 else position end,
    1, null, 'expiry', true, null, false
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
    count(*) filter (where sets_expiry) over so_far as expiries_set,
    count(*) filter (where type = 'PermitGranted') over so_far as grants,
    count(*) filter (where passed) over so_far as inspections,
    count(*) filter (where type = 'expiry') over so_far as expired,
    lead(place, 1, 'infinity') over so_far as next_place
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
select log, known_at, 'permits', row_id, place, next_place, jsonb_build_object(
  'status', latest_status, 'last', latest, 'expiresOn', latest_expiry,
  'grants', grants, 'inspections', inspections, 'expired', expired
)
from valued where place < next_place;
