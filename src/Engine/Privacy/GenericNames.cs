using System;

namespace UsageStats.Privacy;

/// <summary>
/// User, host and domain names that so many machines share that they point to nobody. They are left alone: a machine
/// whose user is called <c>build</c> would otherwise lose every name with that word in it.
/// </summary>
internal static class GenericNames
{
    private const string Names =
        "|actions|admin|administrator|agent|alpine|appveyor|azureuser|bitbucket|build|builder|buildkite|centos|" +
        "circleci|client|cloud|codespace|codespaces|computer|container|containeradministrator|containeruser|" +
        "daemon|debian|default|demo|deploy|desktop|developer|devcontainer|docker|domain|ec2-user|fedora|github|" +
        "gitlab|gitlab-runner|gitpod|guest|home|host|jenkins|laptop|linux|local|localdomain|localhost|" +
        "localhost.localdomain|localsystem|node|nobody|nonroot|owner|powershell|public|pwsh|root|runner|" +
        "runneradmin|server|service|shared|student|system|test|tester|testuser|travis|ubuntu|user|username|users|" +
        "vagrant|vscode|vsts|windows|worker|workgroup|workspace|workstation|www-data|";

    /// <summary>Whether the name is one of them, in any case of letters.</summary>
    public static bool Contains(string name) => Names.IndexOf("|" + name + "|", StringComparison.OrdinalIgnoreCase) >= 0;
}
