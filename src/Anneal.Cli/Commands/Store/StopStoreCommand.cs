namespace Anneal.Cli.Commands.Store;

/// <summary><c>anneal store stop</c>: ends a PostgreSQL that <c>store start</c> started.</summary>
internal sealed class StopStoreCommand(ToolConsole console)
    : ToolCommand("stop", "Stops a PostgreSQL that 'store start' started; its studies stay.")
{
    private readonly StoreFolder folder = new();

    protected override IReadOnlyList<string> Examples => ["anneal store stop --folder /tmp/$USER-studies"];

    protected override IEnumerable<Symbol> Symbols => folder.All;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var server = folder.Read(parsed);
        if (!server.IsRunning)
        {
            await console.PrintAsync("no server runs there\n");
            return ExitCode.No;
        }
        server.Stop();
        await console.PrintAsync("stopped\n");
        return ExitCode.Done;
    }
}
