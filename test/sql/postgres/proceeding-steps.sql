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
    held || '{"requested": null, "blocked": 0, "established": null, "composed": null, "suspended": null, "arbitration": null}',
    'consultations-requested', done, true
  )
$$;

create function after_step(held jsonb, type text, data jsonb, done jsonb)
returns jsonb immutable language plpgsql as $$
declare
  told jsonb := held || jsonb_strip_nulls(jsonb_build_object(
    'toConform', case when type in ('ReportCirculated', 'ReportAdopted') then data->'toConform' end,
    'level', data->'level'
  ));
  report text;
begin
  case type
    when 'PanelRequested' then
      return at_stage(first_set(told, '{requested}', done), 'panel-requested', done, held->>'stage' = 'panel-requested');
    when 'PanelRequestBlocked' then
      return jsonb_set(told, '{blocked}', to_jsonb((held->>'blocked')::int + 1));
    when 'PanelEstablished' then
      return at_stage(
        first_set(told, '{established}', done),
        case when held->>'recourse' <> 'retaliation' then 'panel-established' end, done
      );
    when 'PanelComposed' then
      return at_stage(first_set(told, '{composed}', done), 'panel-composed', done);
    when 'ReportCirculated' then
      report := data->>'report';
      return at_stage(
        first_set(told || '{"suspended": null}', array['circulated', report], done),
        case report when 'panel' then 'report-circulated' when 'appellate' then 'appeal-decided' else 'award-issued' end,
        done
      );
    when 'AppealNotified' then
      return at_stage(
        first_set(
          told || '{"suspended": null}', '{appealed}',
          done || jsonb_build_object('to', coalesce(data->>'to', 'appellate-body'))
        ),
        'under-appeal', done
      );
    when 'ReportAdopted' then
      for report in select jsonb_array_elements_text(data->'reports') loop
        told := first_set(told, array['adopted', report], done);
      end loop;
      return at_stage(told, 'report-adopted', done);
    when 'PeriodSet' then
      if data->>'for' = 'adoption' then return jsonb_set(told, '{adoptBy}', data->'until'); end if;
      return at_stage(told, 'period-set', done, true);
    when 'ArbitrationRequested', 'ArbitrationRefused' then
      if type = 'ArbitrationRequested' then told := first_set(told, '{arbitration}', done); end if;
      if held->>'recourse' = 'retaliation' then return at_stage(told, 'arbitration-requested', done); end if;
      if held->'adopted' <> '{"panel": null, "appellate": null}' then return told; end if;
      return at_stage(
        told, case type when 'ArbitrationRequested' then 'arbitration-requested' else 'arbitration-refused' end,
        done, true
      );
    when 'RetaliationRequested' then
      return at_stage(first_set(told, '{requested}', done), 'authorisation-requested', done);
    when 'RetaliationAuthorised' then
      return at_stage(first_set(told, '{authorised}', done), 'authorised', done);
    when 'ProceedingPaused' then
      if held->'composed' = 'null' or held #> '{circulated,panel}' <> 'null' or held->'appealed' <> 'null' then
        return told;
      end if;
      return first_set(told, '{suspended}', done);
    when 'ProceedingResumed' then
      return told || '{"suspended": null}';
    when 'RequestWithdrawn' then
      if data->>'request' = 'joining' then return told; end if;
      if data->>'request' <> 'appeal' then return without_request(told, done); end if;
      return at_stage(
        told || '{"appealed": null}',
        case when held->>'stage' = 'under-appeal' then 'report-circulated' end, done, true
      );
    else
      return told;
  end case;
end
$$;
