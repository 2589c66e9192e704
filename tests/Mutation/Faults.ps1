# Small faults in the conditions that matter most: where, what stands there, what is put in its place, and the tests that
# must notice. Invoke-Mutation.ps1 applies them one at a time.
@(
    @{
        About   = 'consent'
        Fault   = 'DO_NOT_TRACK is not looked at'
        File    = 'src/Engine/Privacy/Consent.cs'
        Find    = 'if (ConsentVariables.IsSet(_environment(ConsentVariables.DoNotTrack)))'
        Replace = 'if (false)'
        Tests   = 'Privacy.ConsentTests'
    }
    @{
        About   = 'consent'
        Fault   = 'USAGESTATS_OPTOUT is not looked at'
        File    = 'src/Engine/Privacy/Consent.cs'
        Find    = 'if (ConsentVariables.IsSet(_environment(ConsentVariables.OptOut)))'
        Replace = 'if (false)'
        Tests   = 'Privacy.ConsentTests'
    }
    @{
        About   = 'consent'
        Fault   = 'a folder''s .usagestats is not looked at'
        File    = 'src/Engine/Privacy/Consent.cs'
        Find    = 'decision = decision.CappedBy(files.In(folder).Cap);'
        Replace = '_ = files.In(folder).Cap;'
        Tests   = 'Privacy.ConsentTests'
    }
    @{
        About   = 'consent'
        Fault   = '1, true and yes count as consent to sending'
        File    = 'src/Engine/Privacy/ConsentVariables.cs'
        Find    = 'Is(word, "on") ? UsageMode.On'
        Replace = 'Is(word, "on") || word == "1" || Is(word, "true") || Is(word, "yes") ? UsageMode.On'
        Tests   = 'Privacy.ConsentTests'
    }
    @{
        About   = 'consent'
        Fault   = 'an event is marked for sending by the mode at its end alone'
        File    = 'src/Engine/Recording/Recorder.cs'
        Find    = 'start.Mode == UsageMode.On && mode == UsageMode.On'
        Replace = 'mode == UsageMode.On'
        Tests   = 'Privacy.ConsentTests|UsageRecorderTests'
    }
    @{
        About   = 'consent'
        Fault   = 'what is not marked leaves'
        File    = 'src/Engine/Privacy/EgressFilter.cs'
        Find    = 'if (!stored.Send)'
        Replace = 'if (false)'
        Tests   = 'Privacy.EgressFilter'
    }
    @{
        About   = 'redaction'
        Fault   = 'this machine''s own values are not looked for'
        File    = 'src/Engine/Privacy/Redactor.cs'
        Find    = 'if (machine.IsIn(text))'
        Replace = 'if (false)'
        Tests   = 'Privacy.RedactorTests'
    }
    @{
        About   = 'redaction'
        Fault   = 'every name counts as plain'
        File    = 'src/Engine/Privacy/Redactor.cs'
        Find    = 'PlainName.IsPlain(text, _machine) ? null'
        Replace = 'text.Length > 0 ? null'
        Tests   = 'Privacy.RedactorTests|Privacy.CorpusTests'
    }
    @{
        About   = 'redaction'
        Fault   = 'long texts are kept'
        File    = 'src/Engine/Privacy/Redactor.cs'
        Find    = 'text.Length is 0 or > MaxLength'
        Replace = 'text.Length is 0'
        Tests   = 'Privacy.RedactorTests'
    }
    @{
        About   = 'redaction'
        Fault   = 'a property that nobody declared leaves'
        File    = 'src/Engine/Privacy/EgressFilter.cs'
        Find    = 'if (declaration is null || leaving'
        Replace = 'if (declaration is null && property.Name.Length > 99 || declaration is not null && leaving'
        Tests   = 'Privacy.EgressFilter'
    }
    @{
        About   = 'redaction'
        Fault   = 'an undeclared name leaves as it is'
        File    = 'src/Engine/Privacy/EgressFilter.cs'
        Find    = 'else if (!declared && options.NameHandling != NameHandling.Clear)'
        Replace = 'else if (!declared && options.NameHandling == NameHandling.Drop)'
        Tests   = 'Privacy.EgressFilter'
    }
    @{
        About   = 'cursor'
        Fault   = 'a shorter file is read from the old place'
        File    = 'src/Engine/Sending/CursorMap.cs'
        Find    = 'out long offset) && offset <= segment.Length ? offset'
        Replace = 'out long offset) ? offset'
        Tests   = 'SinkSenderTests|PureDecisionTests|PendingEventsTests'
    }
    @{
        About   = 'cursor'
        Fault   = 'a new sink gets what was there before'
        File    = 'src/Engine/Sending/CursorMap.cs'
        Find    = 'offsets[segment.Name.ToString()] = LineEnd.Of(segment.Path, segment.Length);'
        Replace = 'offsets[segment.Name.ToString()] = 0;'
        Tests   = 'SinkSenderTests|PureDecisionTests|PendingEventsTests'
    }
    @{
        About   = 'cursor'
        Fault   = 'a tail without a newline is passed'
        File    = 'src/Engine/Storage/SegmentLines.cs'
        Find    = 'public long NextOffset => _bufferOffset + _start;'
        Replace = 'public long NextOffset => _bufferOffset + _end;'
        Tests   = 'Storage.SegmentLines|PendingEventsTests'
    }
    @{
        About   = 'cursor'
        Fault   = 'a batch whose answer never came is cut anew'
        File    = 'src/Engine/Sending/DrainPlan.cs'
        Find    = 'Until = note.Until,'
        Replace = 'Until = null,'
        Tests   = 'SinkSenderTests|PureDecisionTests|PendingEventsTests'
    }
    @{
        About   = 'append'
        Fault   = 'the log is opened without O_APPEND'
        File    = 'src/Engine/Storage/UnixNative.cs'
        Find    = '(IsMacOS ? 0x8 : 0x400) | 1'
        Replace = '(IsMacOS ? 0 : 0) | 1'
        Tests   = 'Storage.EventLogTests|Storage.UnixNativeTests'
    }
    @{
        About   = 'append'
        Fault   = 'a script goes on writing into a log that was deleted'
        File    = 'src/Engine/Storage/BurstAppender.cs'
        Find    = 'names > 0'
        Replace = 'names >= 0'
        Tests   = 'Storage.BurstAppenderTests'
    }
    @{
        About   = 'append'
        Fault   = 'a short write is taken for a whole one'
        File    = 'src/Engine/Storage/UnixAppender.cs'
        Find    = 'if (written == record.Length)'
        Replace = 'if (written > 0)'
        Tests   = 'Torture.ShortTortureTests'
    }
    @{
        About   = 'append'
        Fault   = 'after a short write the next record begins on the same line'
        File    = 'src/Engine/Storage/EventLog.cs'
        Find    = '_tornTail = torn || status == AppendStatus.Short;'
        Replace = '_tornTail = torn;'
        Tests   = 'Storage.EventLogTests'
    }
    @{
        About   = 'error identity'
        Fault   = 'an error gets the wrapper''s class into its id'
        File    = 'src/Cmdlets/Wrapping/TrackedBlock.cs'
        Find    = 'error.WasThrownFromThrowStatement = true;'
        Replace = 'error.WasThrownFromThrowStatement = false;'
        Tests   = 'Cmdlets.ErrorIdentityTests'
    }
    @{
        About   = 'error identity'
        Fault   = 'the mark on an error is left set'
        File    = 'src/Cmdlets/Wrapping/TrackedBlock.cs'
        Find    = '_marked.WasThrownFromThrowStatement = false;'
        Replace = '_ = _marked;'
        Tests   = 'ParityTests'
    }
)
