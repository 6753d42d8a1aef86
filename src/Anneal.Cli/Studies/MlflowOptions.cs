using System.Net.Http.Headers;
using System.Text;
using Anneal.Reporting.Mlflow;
using Anneal.Studies;

namespace Anneal.Cli.Studies;

/// <summary><c>--mlflow URL</c>.</summary>
internal sealed class MlflowOptions
{
    private const string Token = "MLFLOW_TRACKING_TOKEN",
        User = "MLFLOW_TRACKING_USERNAME",
        Password = "MLFLOW_TRACKING_PASSWORD";
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    private readonly Option<string?> server = new("--mlflow")
    {
        Description =
            $"A server of MLflow that is told about the trials, as http://localhost:5000; {Token}, or {User} and "
            + $"{Password}, are read from the environment. Default: none.",
        HelpName = "URL",
    };

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [server];

    /// <summary>Whether a server is given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(server) is not null;

    /// <summary>Who tells the server; nobody where none is given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="swept">What is swept.</param>
    /// <param name="stored">Where the study is kept; null for nowhere.</param>
    /// <param name="console">Where it is said that the server cannot be reached.</param>
    public IReadOnlyList<IStudyWatcher> Watchers(
        ParseResult parsed,
        SweptStudy swept,
        StoredStudy? stored,
        ToolConsole console
    ) => IsGiven(parsed) ? [new MlflowWatcher(Study(parsed, swept, stored, console), console)] : [];

    /// <summary>The study on the server.</summary>
    /// <exception cref="UsageException">The address is none.</exception>
    public MlflowStudy Study(ParseResult parsed, SweptStudy swept, StoredStudy? stored, ToolConsole console) =>
        new(Client(parsed, console), stored?.Name ?? "sweep", IdOf(stored), swept);

    /// <summary>Refuses an address that is none, before anything begins.</summary>
    /// <exception cref="UsageException">The address is none.</exception>
    public void Check(ParseResult parsed, ToolConsole console)
    {
        if (IsGiven(parsed))
            Client(parsed, console);
    }

    private MlflowClient Client(ParseResult parsed, ToolConsole console)
    {
        var text = parsed.GetValue(server)!;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UsageException(
                $"'{server.Name}' must be the address of a server, as http://localhost:5000, but was "
                    + $"{Excerpt.Of(text)}."
            );
        if (address.UserInfo.Length > 0)
            throw new UsageException(
                $"'{server.Name}' must not have a user or a password in it; they are read from {User} and {Password}."
            );
        var http = console.NewHttpClient();
        http.Timeout = LongestAnswer;
        return new(http, address, Authorization());
    }

    private static AuthenticationHeaderValue? Authorization()
    {
        if (Environment.GetEnvironmentVariable(Token) is { Length: > 0 } token)
            return new("Bearer", token);
        return Environment.GetEnvironmentVariable(User) is { Length: > 0 } user
            ? new(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Environment.GetEnvironmentVariable(Password)}"))
            )
            : null;
    }

    // A study of the same name in another store is another one.
    private static string IdOf(StoredStudy? stored)
    {
        if (stored is null || stored.IsLog)
            return $"{Guid.NewGuid():N}";
        using var database = new StudyDatabase(stored.Address);
        var found = database.Studies().Single(study => study.Name == stored.Name);
        return FormattableString.Invariant($"{found.Name.Replace('\'', ' ')} {found.Created.UtcTicks}");
    }
}
