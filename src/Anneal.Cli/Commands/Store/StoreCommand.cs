namespace Anneal.Cli.Commands.Store;

/// <summary><c>anneal store</c>: a database for studies, without an administrator.</summary>
internal static class StoreCommand
{
    public const string Name = "store";
    public const string Description = "Starts and stops a PostgreSQL of one's own, for studies on several machines.";

    public static Command Create(ToolConsole console) =>
        new(Name, Description) { new StartStoreCommand(console).Build(), new StopStoreCommand(console).Build() };
}
