namespace Anneal.Cli.Options;

/// <summary>The options that say how results are written, and where to.</summary>
internal sealed class ResultOptions
{
    /// <summary>The word for JSON among the formats of a command.</summary>
    public const string Json = "json";

    private readonly Option<string?> output = OutputOption.Create(
        "File to write the results into; left out or '-': standard output."
    );
    private readonly Option<bool> asJson = JsonOption.Create();

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [output, asJson];

    /// <summary>Whether results come as JSON.</summary>
    public bool AreJson(ParseResult parsed) => parsed.GetValue(asJson);

    /// <summary>The file to write into; '-' for standard output.</summary>
    public string PathOf(ParseResult parsed) => parsed.GetValue(output) ?? OutputFile.StandardOutput;

    /// <summary>Refuses a file that cannot be written, before long work.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void RequireWritable(ParseResult parsed) => OutputFile.RequireWritable(PathOf(parsed));

    /// <summary>The format that <c>--json</c> or a command's own option asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="format">The command's option, which has the word <c>json</c> too.</param>
    /// <param name="usual">What holds without either.</param>
    /// <exception cref="UsageException">They ask for two.</exception>
    public string FormatOf(ParseResult parsed, Option<string?> format, string usual)
    {
        var given = parsed.GetValue(format);
        if (!AreJson(parsed))
            return given ?? usual;
        return given is null or Json
            ? Json
            : throw new UsageException($"'--json' and '--format {given}' exclude each other; give one of them.");
    }

    /// <summary>Writes results as text for people, or as a document.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">What surrounds the tool.</param>
    /// <param name="text">Makes the text for where it is shown.</param>
    /// <param name="document">Makes the document.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task WriteAsync(
        ParseResult parsed,
        ToolConsole console,
        Func<ToolConsole, string> text,
        Func<string> document,
        CancellationToken cancellationToken
    ) =>
        AreJson(parsed)
            ? WriteDocumentAsync(parsed, console, document(), cancellationToken)
            : WriteTextAsync(parsed, console, text, cancellationToken);

    /// <summary>Writes text for people.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public Task WriteTextAsync(
        ParseResult parsed,
        ToolConsole console,
        Func<ToolConsole, string> text,
        CancellationToken cancellationToken
    )
    {
        var path = PathOf(parsed);
        return path == OutputFile.StandardOutput
            ? console.PrintAsync(text(console))
            : OutputFile.WriteAsync(console, path, text(console.InFile), cancellationToken);
    }

    /// <summary>Writes what programs read, as it is.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public Task WriteDocumentAsync(
        ParseResult parsed,
        ToolConsole console,
        string document,
        CancellationToken cancellationToken
    ) => OutputFile.WriteAsync(console, PathOf(parsed), document, cancellationToken);
}
