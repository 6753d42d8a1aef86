using Anneal.Cli.Options;
using Anneal.Studies;

namespace Anneal.Cli.Studies;

/// <summary>The options that say where a study is kept, and who works on it.</summary>
internal sealed class StoreOptions
{
    /// <summary>The name of a study where nobody gives one.</summary>
    public const string DefaultName = "sweep";

    /// <summary>Where studies are kept.</summary>
    public Option<string?> Store { get; } =
        new("--store")
        {
            Description =
                "FILE of the study (SQLite; .jsonl: a log of lines), or postgresql://USER@HOST/DATABASE, with its "
                + "password in PGPASSWORD: begun where there is none, else the study resumes from it. Default: none.",
            HelpName = "FILE|URL",
        };
    private readonly Option<string?> study = new("--study")
    {
        Description = $"The study's name in a store. Default: {DefaultName}, or the only one of the store.",
        HelpName = "NAME",
    };
    private readonly Option<string?> checkpoints = new("--checkpoints")
    {
        Description = "Folder of the trials, which all workers can reach. Default: FILE.checkpoints.",
        HelpName = "DIR",
    };

    /// <summary>Trials at a time.</summary>
    public Option<int?> Workers { get; } =
        NumberOption.Whole(
            "--workers",
            "Trials at a time, between which threads are shared. Default: 1 of a program; else one for each thread.",
            least: 1,
            most: NumberOption.MostThreads
        );

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [Store, study, checkpoints, Workers];

    /// <summary>Those that only choose a study.</summary>
    public IEnumerable<Option> Chosen => [Store, study];

    /// <summary>Where a study is begun or taken up; null for nowhere.</summary>
    /// <exception cref="UsageException">Options do not fit together.</exception>
    public StoredStudy? Begun(ParseResult parsed)
    {
        if (parsed.GetValue(Store) is not { } text)
        {
            return parsed.FirstGiven([study, checkpoints]) is { } option
                ? throw new UsageException($"'{option.Name}' needs a store, as in --store study.db.")
                : null;
        }
        return new(text, parsed.GetValue(study) ?? DefaultName, parsed.GetValue(checkpoints));
    }

    /// <summary>A study that a database has.</summary>
    /// <exception cref="UsageException">No store is given, or it has no such study, or several.</exception>
    public StoredStudy Found(ParseResult parsed)
    {
        var begun = new StoredStudy(StoreText(parsed), parsed.GetValue(study) ?? "", parsed.GetValue(checkpoints));
        return begun.Name.Length > 0 ? begun : Only(begun);
    }

    /// <summary>The only study of a store.</summary>
    /// <param name="begun">The store, without a name.</param>
    /// <exception cref="UsageException">It has none, or several.</exception>
    public static StoredStudy Only(StoredStudy begun)
    {
        using var database = new StudyDatabase(begun.RequireAddress());
        return database.Studies() switch
        {
            [var only] => begun with { Name = only.Name },
            [] => throw new UsageException($"'{begun.Text}' has no study yet; 'anneal sweep' begins one."),
            var several => throw new UsageException(
                $"'{begun.Text}' has several studies; name one with --study: "
                    + string.Join(", ", several.Select(each => $"'{each.Name}'"))
                    + "."
            ),
        };
    }

    /// <summary>The database, of which no study is chosen.</summary>
    /// <exception cref="UsageException">It is not given, or is none.</exception>
    public StudyAddress Address(ParseResult parsed) => new StoredStudy(StoreText(parsed), "", null).RequireAddress();

    private string StoreText(ParseResult parsed) =>
        parsed.GetValue(Store)
        ?? throw new UsageException("the store is missing, as in --store study.db or --store postgresql://me@host/db.");
}
