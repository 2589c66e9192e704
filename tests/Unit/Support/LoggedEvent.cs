using System;
using System.Collections.Generic;
using System.Text.Json;

namespace UsageStats.Tests.Support;

/// <summary>One line of the log, with the field names of the format; what the line leaves out is null.</summary>
internal sealed record LoggedEvent(
    int V,
    string Id,
    DateTimeOffset Ts,
    string Source,
    string Event,
    string? Name,
    double? Ms,
    double? Own,
    string? Outcome,
    string? Error,
    string Session,
    bool? Send,
    string? Start,
    IReadOnlyDictionary<string, JsonElement>? Properties);
