using System.Reflection;

namespace Anneal.Cli.CommandLine;

/// <summary>The version of this tool.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
