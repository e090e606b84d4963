-- What one step makes of the row of a proceeding.

-- How far a stage is along its proceeding.
create function rank_of(stage text) returns int immutable language sql as $$
  select case
    when stage = 'consultations-requested' then 0
    when stage in ('panel-requested', 'authorisation-requested') then 1
    when stage in ('arbitration-requested', 'arbitration-refused') then 2
    when stage = 'panel-established' then 3
    when stage = 'panel-composed' then 4
    when stage = 'report-circulated' then 5
    when stage = 'under-appeal' then 6
    when stage = 'appeal-decided' then 7
    when stage in ('report-adopted', 'award-issued') then 8
    else 9
  end
$$;

-- The row at a stage: only further along, unless it is put there.
create function at_stage(held jsonb, stage text, done jsonb, is_put boolean default false)
returns jsonb immutable language sql as $$
  select case
    when stage is not null and (is_put or rank_of(stage) > rank_of(held->>'stage'))
      then held || done || jsonb_build_object('stage', stage)
    else held
  end
$$;

-- The row with a field set, where it was not set before.
create function first_set(held jsonb, path text[], value jsonb) returns jsonb immutable language sql as $$
  select case when held #> path = 'null' then jsonb_set(held, path, value) else held end
$$;

create function without_request(held jsonb, done jsonb) returns jsonb immutable language sql as $$
  select at_stage(
    held || '{"requested": null, "requesters": [], "panels": 0, "blocked": 0, "established": null, "composed": null, "halted": null, "arbitration": null, "refused": null, "level": null}',
    'consultations-requested', done, true
  )
$$;

-- The appeals that are left when a party withdraws its own or, where none is in its name, the last of no
-- known party. An actor of no country withdraws the appeals of the only party that has appealed.
create function appeals_left(appeals jsonb, actor text) returns jsonb immutable language sql as $$
  with each as (select appeal, appeal->>'by' as party, n from jsonb_array_elements(appeals) with ordinality as of (appeal, n)),
  told as (
    select count(*) = 1 or (count(distinct party) = 1 and count(party) = count(*)) as is_only,
      bool_or(party = actor) as has_own, max(n) filter (where party is null) as last_unknown
    from each
  )
  select coalesce(jsonb_agg(appeal order by n), '[]')
  from each cross join told
  where case
    when actor is null then not is_only
    when has_own then party is distinct from actor
    else n is distinct from last_unknown
  end
$$;

-- Where a proceeding is once no appeal stands.
create function stage_without_appeal(held jsonb) returns text immutable language sql as $$
  select case
    when held #> '{circulated,panel}' <> 'null' then 'report-circulated'
    when held->'composed' <> 'null' then 'panel-composed'
    when held->'established' <> 'null' then 'panel-established'
    when held->'requested' <> 'null' then 'panel-requested'
    else 'consultations-requested'
  end
$$;

-- What two reports of one panel find together: one that says the winning word decides.
create function of_both(before jsonb, now jsonb, wins jsonb) returns jsonb immutable language sql as $$
  select case when before = wins or now = wins then wins else coalesce(nullif(now, 'null'), before) end
$$;

-- An amount of retaliation, with its unit.
create function sum_of(level jsonb) returns numeric immutable language sql as $$
  select (level->>'amount')::numeric * case level->>'unit' when 'million' then 1e6 when 'billion' then 1e9 else 1 end
$$;

-- The level that an authorisation grants. No level is known if the named one exceeds the level before it.
create function level_granted(named jsonb, before jsonb) returns jsonb immutable language sql as $$
  select case
    when named is null then before
    when before <> 'null' and (
      named->>'currency' <> before->>'currency'
      or (named->>'per' is not distinct from before->>'per' and sum_of(named) > sum_of(before) * (1 + 1e-9))
    ) then 'null'
    else named
  end
$$;

-- Whether a day or a time is over before a moment.
create function is_over_before(until text, place timestamptz, zone text) returns boolean immutable language sql as $$
  select starts(until, zone) < place
    and starts(until, zone) + case when until like '%T%' then interval '0' else interval '1 day' end <= place
$$;

create function after_step(
  held jsonb, type text, data jsonb, done jsonb, actor text, place timestamptz, zone text
)
returns jsonb immutable language plpgsql as $$
declare
  told jsonb := held;
  report text;
  is_open boolean;
begin
  case type
    when 'ConsultationsRequested' then
      return told || jsonb_build_object('atWto', data->>'forum' = 'WTO');
    when 'InterestNotified' then
      if data->>'in' <> 'consultations' then return told; end if;
      return told || jsonb_build_object('joining', (held->'joining') || (data->'members'));
    when 'PanelRequested' then
      if actor is not null and not held->'requesters' ? actor then
        told := told || jsonb_build_object('requesters', (held->'requesters') || to_jsonb(actor));
      end if;
      return at_stage(first_set(told, '{requested}', done), 'panel-requested', done, held->>'stage' in ('panel-requested', 'arbitration-refused'));
    when 'PanelRequestBlocked' then
      return jsonb_set(told, '{blocked}', to_jsonb((held->>'blocked')::int + 1));
    when 'PanelEstablished' then
      return at_stage(
        first_set(told || jsonb_build_object('panels', (held->>'panels')::int + 1), '{established}', done),
        case when held->>'recourse' <> 'retaliation' then 'panel-established' end, done
      );
    when 'PanelComposed' then
      return at_stage(first_set(told, '{composed}', done), 'panel-composed', done);
    when 'ReportCirculated' then
      report := data->>'report';
      if held->'adopted' = '{"panel": null, "appellate": null}' and held #> '{circulated,award}' = 'null' then
        told := told || case when report = 'panel' and held #> '{circulated,panel,since}' = done->'since'
          then jsonb_build_object(
            'toConform', of_both(held->'toConform', data->'toConform', 'true'),
            'complied', of_both(held->'complied', data->'complied', 'false')
          )
          else jsonb_build_object('toConform', data->'toConform', 'complied', data->'complied')
        end;
      end if;
      if report = 'award' and held #> '{circulated,award}' = 'null' then
        told := told || jsonb_build_object('level', data->'level');
      end if;
      return at_stage(
        first_set(told || '{"halted": null}', array['circulated', report], done),
        case report when 'panel' then 'report-circulated' when 'appellate' then 'appeal-decided' else 'award-issued' end,
        done
      );
    when 'AppealNotified' then
      return at_stage(
        first_set(told || '{"halted": null}', '{appealed}', done) || jsonb_build_object(
          'appeals',
          (held->'appeals') || jsonb_build_array(
            done || jsonb_build_object('by', actor, 'to', coalesce(data->>'to', 'appellate-body'))
          )
        ),
        'under-appeal', done
      );
    when 'ReportAdopted' then
      for report in select jsonb_array_elements_text(data->'reports') loop
        told := first_set(told, array['adopted', report], done);
      end loop;
      if data ? 'toConform' then told := told || jsonb_build_object('toConform', data->'toConform'); end if;
      if data ? 'complied' then told := told || jsonb_build_object('complied', data->'complied'); end if;
      return at_stage(told, 'report-adopted', done);
    when 'PeriodSet' then
      if data->>'for' = 'adoption' then return jsonb_set(told, '{adoptBy}', data->'until'); end if;
      return at_stage(told, 'period-set', done, true);
    when 'ArbitrationRequested', 'ArbitrationRefused' then
      if type = 'ArbitrationRefused' and held->>'recourse' in ('retaliation', 'period') then return told; end if;
      told := case type
        when 'ArbitrationRequested' then first_set(told || '{"refused": null}', '{arbitration}', done)
        else told || jsonb_build_object('refused', done)
      end;
      if held->>'recourse' = 'retaliation' then return at_stage(told, 'arbitration-requested', done); end if;
      if held->'adopted' <> '{"panel": null, "appellate": null}' or held #> '{circulated,award}' <> 'null' then
        return told;
      end if;
      return at_stage(
        told, case type when 'ArbitrationRequested' then 'arbitration-requested' else 'arbitration-refused' end,
        done, held->>'recourse' = 'period' or rank_of(held->>'stage') < rank_of('panel-established')
      );
    when 'RetaliationRequested' then
      if rank_of('authorisation-requested') > rank_of(held->>'stage') then
        told := told || jsonb_build_object('level', data->'level');
      end if;
      return at_stage(first_set(told, '{requested}', done), 'authorisation-requested', done);
    when 'RetaliationAuthorised' then
      is_open := (held->'arbitration' <> 'null' or held->'established' <> 'null') and held #> '{circulated,award}' = 'null';
      if rank_of('authorised') > rank_of(held->>'stage') then
        told := told || jsonb_build_object(
          'level', level_granted(data->'level', case when is_open then 'null' else held->'level' end)
        );
      end if;
      return at_stage(first_set(told, '{authorised}', done), 'authorised', done);
    when 'ProceedingPaused' then
      told := first_set(told, '{halted}', jsonb_build_object('by', done->'act', 'since', done->'since', 'until', null));
      -- A pause that was over before begins anew, though it keeps its first start.
      if is_over_before(told #>> '{halted,until}', place, zone) then told := jsonb_set(told, '{halted,until}', 'null'); end if;
      if data ? 'until' then told := jsonb_set(told, '{halted,until}', data->'until'); end if;
      return told;
    when 'ProceedingResumed' then
      return told || '{"halted": null}';
    when 'RequestWithdrawn' then
      case data->>'request'
        when 'appeal' then
          told := told || jsonb_build_object('appeals', appeals_left(held->'appeals', actor));
          if told->'appeals' <> '[]' or held->>'stage' <> 'under-appeal' then return told; end if;
          return at_stage(told, stage_without_appeal(told), done, true);
        when 'panel' then
          -- An arbitration that was requested beside the panel goes on.
          if held->>'stage' = 'arbitration-requested' then
            return told || '{"requested": null, "requesters": [], "blocked": 0}';
          end if;
          if held->'requested' = 'null' or held->>'stage' not in ('panel-requested', 'arbitration-refused') then
            return told;
          end if;
          return without_request(told, done);
        when 'retaliation' then
          if held->'authorised' <> 'null' then return told; end if;
          return without_request(told, done);
        else
          return told;
      end case;
    else
      return told;
  end case;
end
$$;
