namespace Anneal.Cli.Commands.Data;

/// <summary><c>anneal data</c>: what can be trained on, and how to get it.</summary>
internal static class DataCommand
{
    public const string Name = "data";
    public const string Description = "Lists data sets, or downloads one.";

    public static Command Create(ToolConsole console) =>
        new(Name, Description) { new GetCommand(console).Build(), new ListCommand(console).Build() };
}
