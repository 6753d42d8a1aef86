using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Cluster.Postgres;

namespace Anneal.Cli.Commands.Store;

/// <summary><c>anneal store start</c>: a PostgreSQL of one's own, made where there is none.</summary>
internal sealed class StartStoreCommand(ToolConsole console)
    : ToolCommand("start", "Starts a PostgreSQL in a folder, and makes it first where there is none.")
{
    private const int UsualPort = 5433,
        UsualConnections = 400;
    private const string UsualAddress = "127.0.0.1";

    private readonly StoreFolder folder = new();
    private readonly Option<int?> port = NumberOption.Whole(
        "--port",
        $"The port that it listens on. Default: {UsualPort}.",
        least: 1024,
        most: 65535
    );
    private readonly Option<string?> listen = new("--listen")
    {
        Description = $"The addresses that it listens on, or '*' for all of this machine. Default: {UsualAddress}.",
        HelpName = "LIST",
    };
    private readonly Option<int?> connections = NumberOption.Whole(
        "--connections",
        $"The most connections at a time; a worker has three. Default: {UsualConnections}.",
        least: 10,
        most: 20_000
    );

    protected override IReadOnlyList<string> Examples =>
        [
            "anneal store start --folder /tmp/$USER-studies --port 5433",
            "anneal store start --folder /scratch/$USER/studies --port 5433 --listen '*'",
        ];

    protected override IEnumerable<Symbol> Symbols => [.. folder.All, port, listen, connections];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var server = folder.Read(parsed);
        var (number, addresses) = (parsed.GetValue(port) ?? UsualPort, parsed.GetValue(listen) ?? UsualAddress);
        if (IsOnNetwork(folder.PathOf(parsed)))
            await console.NoteAsync(
                "the folder lies on a network's file system, which loses data where it answers before it has written; "
                    + "a local one is better."
            );
        if (server.IsRunning)
            await console.NoteAsync("it runs already, as it was started.");
        server.Start(addresses, number, parsed.GetValue(connections) ?? UsualConnections);
        var host = addresses == UsualAddress ? UsualAddress : console.HostName;
        await console.PrintAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                export PGPASSFILE={server.PasswordFile}
                --store postgresql://{PersonalServer.User}@{host}:{number}/{PersonalServer.Database}

                """
            )
        );
        return ExitCode.Done;
    }

    private static bool IsOnNetwork(string path)
    {
        try
        {
            return new DriveInfo(path).DriveType == DriveType.Network;
        }
        catch (Exception unknown) when (unknown is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
