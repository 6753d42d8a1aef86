using System.Globalization;
using Anneal.Cli.Options;
using Anneal.Cli.Schedules;
using Anneal.Cluster;
using Anneal.Cluster.Commands;
using Anneal.Cluster.Kubernetes;
using Anneal.Cluster.Local;
using Anneal.Cluster.Shell;
using Anneal.Cluster.Slurm;

namespace Anneal.Cli.Studies;

/// <summary>The options that say where a sweep's workers run.</summary>
internal sealed class ExecutorOptions
{
    private const string Local = "local",
        Slurm = "slurm",
        Kubernetes = "kubernetes",
        Command = "command",
        UsualSecret = "anneal-store";
    private const double UsualIdle = 60;
    private const long MostSetupBytes = 1_000_000;

    private readonly Option<string?> executor = WordOption.Create(
        "--executor",
        "Where the study's workers run: processes of this machine, jobs of Slurm, pods of Kubernetes, or whatever "
            + "--submit starts. Default: trials run in this process.",
        Local,
        Slurm,
        Kubernetes,
        Command
    );
    private readonly ForeignOption resources = new("--resources")
    {
        Description =
            "What each worker needs: the words for sbatch, as in '--partition=gpu --gres=gpu:1 --time=4:00:00', or a "
            + "pod's resources, as in 'cpu=4 memory=16Gi nvidia.com/gpu=1'.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> setup = new("--setup")
    {
        Description =
            "FILE with lines of a shell that come before the worker: modules, an environment, a container as in "
            + "set -- apptainer exec image.sif \"$@\".",
        HelpName = "FILE",
    };
    private readonly ForeignOption submit = new("--submit")
    {
        Description =
            $"The command that starts a worker, as in 'ssh {{host}} {{command}}'; without {CommandSubmitter.Command} "
            + "it reads the worker's lines, as qsub does.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> hosts = new("--hosts")
    {
        Description = $"What {CommandSubmitter.Host} stands for, in turn, as in node1,node2.",
        HelpName = "LIST",
    };
    private readonly Option<string?> image = new("--image")
    {
        Description = "The container image of pods, in which anneal is.",
        HelpName = "NAME",
    };
    private readonly Option<string?> secret = new("--secret")
    {
        Description = $"The Secret of Kubernetes with the database's password, as password. Default: {UsualSecret}.",
        HelpName = "NAME",
    };
    private readonly Option<string?> claim = new("--claim")
    {
        Description = "The PersistentVolumeClaim that pods have at the folder of --checkpoints.",
        HelpName = "NAME",
    };
    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Prints what would be handed over, and begins nothing.",
    };
    private readonly WorkLimitOptions limits = new("60");

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All =>
        [executor, resources, setup, submit, hosts, image, secret, claim, .. limits.All, dryRun];

    /// <summary>Whether it is only shown what would be handed over.</summary>
    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(dryRun);

    /// <summary>Who starts the workers; null where trials run in this process.</summary>
    /// <exception cref="UsageException">Options do not fit together.</exception>
    public ISubmitter? Read(ParseResult parsed, StoredStudy? stored, int workers, int threads)
    {
        if (parsed.GetValue(executor) is not { } kind)
            return parsed.FirstGiven(All) is { } option
                ? throw new UsageException($"'{option.Name}' needs an executor, as in {executor.Name} {Slurm}.")
                : null;
        RequireOf(parsed, kind, Command, submit, hosts);
        RequireOf(parsed, kind, Kubernetes, image, secret, claim);
        if (stored is null)
            throw new UsageException($"'{executor.Name}' needs a store that its workers reach, as in --store URL.");
        if (stored.RequireAddress().IsFile && kind is Slurm or Kubernetes)
            throw new UsageException(
                $"workers on other machines need PostgreSQL, as in --store postgresql://USER@HOST/DATABASE; "
                    + $"'{stored.Text}' is a file of this one."
            );
        var folder = stored.Folder
            ?? throw new UsageException("workers need a folder that all can reach, as in --checkpoints /shared/study.");
        var script = Script(parsed, stored, kind, Path.GetFullPath(folder));
        var logs = Path.Combine(Path.GetFullPath(folder), "workers");
        return kind switch
        {
            Local when parsed.GetValue(resources) is not null => throw new UsageException(
                $"'{resources.Name}' is for {Slurm} and {Kubernetes}; this machine shares its threads out by itself."
            ),
            Local => new LocalSubmitter(script, logs, Math.Max(1, threads / workers)),
            Slurm => new SlurmSubmitter(script, Words(parsed, resources), logs),
            Kubernetes => new KubernetesSubmitter(script, PodsOf(parsed, Path.GetFullPath(folder))),
            _ => CommandOf(parsed, script, logs),
        };
    }

    private WorkerScript Script(ParseResult parsed, StoredStudy stored, string kind, string folder)
    {
        var isPod = kind == Kubernetes;
        List<string> words = [.. isPod ? ["anneal"] : Program(), "worker"];
        words.AddRange(["--store", stored.Address.IsFile ? Path.GetFullPath(stored.Text) : stored.Text]);
        words.AddRange(["--study", stored.Name, "--checkpoints", folder, "--workers", "1"]);
        words.AddRange([limits.IdleName, Text(limits.Idle(parsed) ?? UsualIdle)]);
        if (limits.Time(parsed) is { } time)
            words.AddRange([limits.TimeName, Text(time.TotalSeconds)]);
        return new()
        {
            Words = [.. words, WorkerNameOption.Name],
            Folder = isPod ? null : Environment.CurrentDirectory,
            Setup = parsed.GetValue(setup) is { } path
                ? TextFile.Read(path, "setup", MostSetupBytes, text => text, CancellationToken.None)
                : "",
        };
    }

    // The tool as it is here; a framework that hosts it is named before it.
    private static string[] Program()
    {
        var path = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(path) == "anneal"
            ? [path]
            : [path, Path.Combine(AppContext.BaseDirectory, "anneal.dll")];
    }

    private CommandSubmitter CommandOf(ParseResult parsed, WorkerScript script, string logs)
    {
        var template = Words(parsed, submit);
        if (template.Count == 0)
            throw new UsageException(
                $"'{executor.Name} {Command}' needs {submit.Name}, as in 'ssh {{host}} {{command}}'."
            );
        if (parsed.GetValue(resources) is not null)
            throw new UsageException($"'{resources.Name}' is not for {Command}; say it in {submit.Name}.");
        var names = (parsed.GetValue(hosts) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var needsHosts = template.Any(word => word.Contains(CommandSubmitter.Host, StringComparison.Ordinal));
        if (needsHosts != names.Length > 0)
            throw new UsageException(
                $"'{hosts.Name}' and {CommandSubmitter.Host} in {submit.Name} belong together; one of them is missing."
            );
        return new(template, names, script, logs);
    }

    private KubernetesSettings PodsOf(ParseResult parsed, string folder)
    {
        var named = Words(parsed, resources).Select(word => word.Split('=', 2)).ToArray();
        if (Array.Find(named, parts => parts.Length < 2) is { } odd)
            throw new UsageException(
                $"'{resources.Name}' of pods must be as in 'cpu=4 memory=16Gi', but had '{odd[0]}'."
            );
        return new()
        {
            Image = parsed.GetValue(image)
                ?? throw new UsageException($"'{executor.Name} {Kubernetes}' needs {image.Name}, with anneal in it."),
            Resources = [.. named.Select(parts => (parts[0], parts[1]))],
            Secret = parsed.GetValue(secret) ?? UsualSecret,
            Volume = parsed.GetValue(claim) is { } name ? (name, folder) : null,
        };
    }

    private void RequireOf(ParseResult parsed, string kind, string of, params IReadOnlyList<Option> options)
    {
        if (kind != of && parsed.FirstGiven(options) is { } foreign)
            throw new UsageException($"'{foreign.Name}' is for {executor.Name} {of}.");
    }

    private static IReadOnlyList<string> Words(ParseResult parsed, Option<string?> option)
    {
        try
        {
            return ShellWords.Split(parsed.GetValue(option) ?? "");
        }
        catch (FormatException error)
        {
            throw new UsageException($"'{option.Name}': {error.Message}");
        }
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
