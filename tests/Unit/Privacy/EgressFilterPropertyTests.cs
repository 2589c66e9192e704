using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Privacy;

/// <summary>Whatever stands in the log and whatever is declared, nothing that leaves points to the machine or its user.</summary>
public sealed class EgressFilterPropertyTests
{
    // Each has a letter that no hash can have.
    private static readonly string[] Machine = ["zaphod", "HEART-OF-GOLD", "/home/zaphod", "C:\\Users\\zaphod"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(Machine),
        Gen.Select(Gen.OneOf("Deploy-", "System.", "Contoso.", "h:", " ", ""), Gen.OneOf(Machine), Gen.OneOf("", " ", ".Failure", "-1", "/src"), (before, value, after) => before + value + after),
        Gen.OneOf("deploy", "Deploy-App", "command", "deployed", "note", "size", "System.IO.IOException", "Contoso.Failure", "(script)", "", "0123456789abcdef"),
        Gen.String[0, 20]);

    private static readonly Gen<PropertyValue> Value = Gen.OneOf(
        Text.Select(PropertyValue.From), Gen.Long.Select(PropertyValue.From), Gen.Bool.Select(PropertyValue.From), Gen.Double[-1e9, 1e9].Select(PropertyValue.From));

    private static readonly Gen<UsageProperty> Property = Gen.Select(Text, Value, (name, value) => new UsageProperty(name, value));

    private static readonly Gen<UsageEvent> Event = Gen.Select(
        Gen.Frequency((9, Gen.Const("019ab0c11db37abc8def0123456789ab")), (1, Text)),
        Gen.Frequency((9, Gen.Const(Drafts.Session)), (1, Text)),
        Gen.Frequency((5, Gen.OneOf("default", "Contoso", "zaphod", "Heart-Of-Gold")), (1, Text)),
        Gen.Frequency((5, Gen.OneOf("command", "session_start", "deployed", "zaphod_came")), (1, Text)),
        Text,
        Text,
        Property.List[0, 4],
        (id, session, source, kind, name, error, properties) => new UsageEvent
        {
            Id = id,
            Session = session,
            Source = source,
            Event = kind,
            Name = name,
            Error = error,
            Outcome = Outcome.Error,
            Send = true,
            Properties = properties,
        });

    private static readonly Gen<SourceCatalogue> Catalogue = Gen.Select(
        Gen.OneOf(Text, Gen.Const("*")).List[0, 3], Text.List[0, 3], Gen.Select(Text, Gen.OneOf("text", "short", "count", "hash", "zaphod|x")).List[0, 4], (commands, errors, properties) =>
        {
            CatalogueBuilder builder = new();
            commands.ForEach(builder.AddCommand);
            errors.ForEach(builder.AddErrorType);
            builder.AddErrorType("*");
            builder.AddEvent("deployed");
            builder.AddEvent("zaphod_came");
            builder.AddProperty("note", "text");
            builder.AddProperty("zaphod", "count");
            properties.ForEach(property => builder.AddProperty(property.Item1, property.Item2));
            return builder.Build();
        });

    [Fact]
    public void NothingThatLeaves_HoldsTheMachinesUserHostOrHome()
    {
        Gen<NameHandling> handling = Gen.OneOf(NameHandling.Hash, NameHandling.Clear, NameHandling.Drop);
        Redactor redactor = new(new MachineValues(Machine));
        EgressOptions options = new([1, 2, 3], text => redactor.Judge(text).IsDropped);

        Gen.Select(Event, Catalogue, handling).Sample(
            (stored, catalogue, names) =>
            {
                EgressResult result = EgressFilter.Apply(stored, catalogue, options with { NameHandling = names });
                return result.Event is null ? result.Drops != default : !Texts(result.Event).Any(PointsHere);
            },
            iter: 20_000);
    }

    private static bool PointsHere(string text) => Machine.Any(value => text.Contains(value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Texts(OutgoingEvent leaving) =>
    [
        leaving.Id, leaving.Session, leaving.Source, leaving.Event, leaving.Name ?? string.Empty, leaving.Error ?? string.Empty,
        .. leaving.Properties.SelectMany(property => (string[])[property.Name, property.Value.ToString()]),
    ];
}
