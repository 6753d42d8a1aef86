using System.CommandLine;

namespace Anneal.Cli.Help;

/// <summary>A command whose help closes with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params IReadOnlyList<string> examples)
    : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples => examples;
}
