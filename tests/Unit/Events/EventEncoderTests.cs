using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using UsageStats.Events;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Events;

public sealed class EventEncoderTests
{
    private static readonly string[] Awkward = ["😀", "a😀b", "\ud83d", "\ude00\ud83d", "é", "日本語", "\"\\\"", "\r\n\t"];

    private static readonly Gen<char> AnyChar = Gen.Frequency(
        (4, Gen.Char[' ', '~']),
        (2, Gen.Char['\0', '\u001f']),
        (2, Gen.Char['\u0080', '\ufffe']),
        (2, Gen.Char['\ud800', '\udfff']),
        (1, Gen.OneOf(Gen.Const('"'), Gen.Const('\\'), Gen.Const('\u2028'), Gen.Const('\u007f'))));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        AnyChar.Array[0, 40].Select(chars => new string(chars)),
        Gen.Int[0, Awkward.Length - 1].Select(i => Awkward[i]));

    private static readonly Gen<PropertyValue> AnyValue = Gen.OneOf(
        AnyText.Select(PropertyValue.From),
        Gen.Long.Select(PropertyValue.From),
        Gen.Double.Where(number => !double.IsNaN(number) && !double.IsInfinity(number)).Select(PropertyValue.From),
        Gen.Bool.Select(PropertyValue.From));

    [Fact]
    public void Encode_WritesTheFieldsInTheirFixedOrder()
    {
        EventDraft draft = Drafts.Command(properties: [new("size", PropertyValue.From(3L))]);
        draft.Outcome = Outcome.Error;
        draft.Error = "System.IO.IOException";
        draft.Send = true;
        draft.Start = new EventId(0x7000, 0x8000_0000_0000_000f);

        string line = Encoding.UTF8.GetString(Drafts.Encode(draft));

        Assert.Equal(
            "{\"v\":1,\"id\":\"" + draft.Id + "\",\"ts\":\"2026-11-23T05:36:07.123Z\",\"source\":\"default\",\"event\":\"command\","
            + "\"name\":\"deploy\",\"ms\":12.345,\"own\":0.031,\"outcome\":\"error\",\"error\":\"System.IO.IOException\","
            + "\"session\":\"0123456789abcdef\",\"send\":true,\"start\":\"0000000000007000800000000000000f\",\"properties\":{\"size\":3}}",
            line);
    }

    [Fact]
    public void Encode_LeavesOutWhatIsAbsent()
    {
        EventDraft draft = EventDraft.Create("default", EventKinds.SessionStart, Drafts.Start.UtcTicks, Drafts.Session);

        using JsonDocument line = JsonDocument.Parse(Drafts.Encode(draft));

        Assert.Equal(["v", "id", "ts", "source", "event", "session"], line.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "0.001")]
    [InlineData(12_345, "12.345")]
    [InlineData(12_340, "12.34")]
    [InlineData(12_300, "12.3")]
    [InlineData(12_000, "12")]
    [InlineData(86_400_000_001, "86400000.001")]
    public void Encode_WritesDurationsInMillisecondsToTheMicrosecond(long microseconds, string expected)
    {
        EventDraft draft = Drafts.Command();
        draft.DurationMicroseconds = microseconds;

        Assert.Contains("\"ms\":" + expected + ",", Encoding.UTF8.GetString(Drafts.Encode(draft)), StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_OfAnyText_IsReadBackBySystemTextJson() =>
        AnyText.Select(AnyText, Gen.Select(AnyText, AnyValue).Array[0, 8]).Sample((name, error, properties) =>
        {
            EventDraft draft = Drafts.Command(name, [.. properties.Select(pair => new UsageProperty(pair.Item1, pair.Item2))]);
            draft.Error = error;

            byte[] bytes = Drafts.Encode(draft, out bool shortened);
            using JsonDocument line = JsonDocument.Parse(bytes);

            Assert.Equal(Storable(name), line.RootElement.GetProperty("name").GetString());
            Assert.Equal(Storable(error), line.RootElement.GetProperty("error").GetString());
            Assert.DoesNotContain((byte)'\n', bytes);
            if (!shortened)
            {
                UsageEvent read = EventReader.Read(bytes)!;
                Assert.Equal(properties.Select(pair => (Storable(pair.Item1), Storable(pair.Item2))), read.Properties.Select(property => (property.Name, Storable(property.Value))));
            }
        });

    [Fact]
    public void Encode_WithTooManyBytes_LosesPropertiesAndKeepsTheName()
    {
        UsageProperty[] properties = [.. Enumerable.Range(0, 32).Select(i => new UsageProperty("p" + i, PropertyValue.From(new string('x', 200))))];

        byte[] bytes = Drafts.Encode(Drafts.Command("deploy", properties), out bool shortened);

        UsageEvent read = EventReader.Read(bytes)!;
        Assert.True(shortened);
        Assert.Equal("deploy", read.Name);
        Assert.Empty(read.Properties);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("日")]
    [InlineData("😀")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    public void Encode_OfAVeryLongName_CutsItAtACharacter(string character)
    {
        string name = string.Concat(Enumerable.Repeat(character, 5000));

        byte[] bytes = Drafts.Encode(Drafts.Command(name), out bool shortened);

        UsageEvent read = EventReader.Read(bytes)!;
        Assert.True(shortened);
        Assert.InRange(bytes.Length, EventLimits.LineBytes - 8, EventLimits.LineBytes - 1);
        Assert.StartsWith(read.Name!, name, StringComparison.Ordinal);
        Assert.Equal(0, read.Name!.Length % character.Length);
        Assert.Equal(Outcome.Ok, read.Outcome);
    }

    [Fact]
    public void Encode_OfAVeryLongErrorType_KeepsTheLineWhole()
    {
        EventDraft draft = Drafts.Command();
        draft.Error = new string('E', 9000);

        UsageEvent read = EventReader.Read(Drafts.Encode(draft))!;

        Assert.Equal(512, read.Error!.Length);
        Assert.Equal("deploy", read.Name);
    }

    [Fact]
    public void Encode_AllocatesNothing()
    {
        EventDraft draft = Drafts.Command("Deploy-Thing", [new("size", PropertyValue.From(3L)), new("ok", PropertyValue.From(true)), new("to", PropertyValue.From("prod"))]);
        byte[] line = new byte[EventLimits.LineBytes];
        EventEncoder.Encode(draft, line, out _);

        long before = GC.GetAllocatedBytesForCurrentThread();
        EventEncoder.Encode(draft, line, out _);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Property_ThatIsNotFinite_IsRefused(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PropertyValue.From(number));
        Assert.False(PropertyValue.TryFrom(number, out _));
    }

    // No UTF-8 holds a surrogate without its partner; what is written for it is U+FFFD.
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    // A number without a fraction may be written without a point, and is read back as a whole number then.
    private static object Storable(PropertyValue value) => value.Kind switch
    {
        PropertyKind.Text => Storable(value.Text),
        PropertyKind.WholeNumber => (double)value.WholeNumber,
        _ => value.ToObject(),
    };
}
