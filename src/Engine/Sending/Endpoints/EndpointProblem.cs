namespace UsageStats.Sending.Endpoints;

/// <summary>Why an endpoint cannot be used. The name serves as the error's id.</summary>
public enum EndpointProblem
{
    /// <summary>Nothing was given, nor found in the environment.</summary>
    EndpointMissing = 0,

    /// <summary>The text has no scheme, such as <c>https://</c>.</summary>
    EndpointWithoutScheme,

    /// <summary>The text is no address, or one of a scheme that is not spoken.</summary>
    EndpointNotUnderstood,

    /// <summary>Plain http to another machine.</summary>
    EndpointNotSecure,

    /// <summary>A user name, password, key or signature stands in the address.</summary>
    EndpointWithCredentials,

    /// <summary>The kind needs a key, and none was given.</summary>
    ApiKeyMissing,

    /// <summary>The key has not the form that the kind demands, or the kind takes none.</summary>
    ApiKeyNotUnderstood,

    /// <summary>A header that cannot be sent, or that the sender itself sets.</summary>
    HeaderNotUnderstood,

    /// <summary>There is no such kind of sink.</summary>
    SinkKindUnknown,

    /// <summary>The time between two sends is longer than the receiver accepts events for.</summary>
    SendIntervalTooLong,
}
