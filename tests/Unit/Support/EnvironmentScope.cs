using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Tests.Support;

/// <summary>Sets environment variables of this process until it is disposed. Only for tests in <see cref="PowerShellTestGroup"/>.</summary>
internal sealed class EnvironmentScope : IDisposable
{
    private readonly Dictionary<string, string?> _before;

    /// <summary>Sets them; null unsets.</summary>
    public EnvironmentScope(params (string Name, string? Value)[] variables)
    {
        _before = variables.ToDictionary(variable => variable.Name, variable => Environment.GetEnvironmentVariable(variable.Name));
        foreach ((string name, string? value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
