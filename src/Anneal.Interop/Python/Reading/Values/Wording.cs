using System.Text.RegularExpressions;

namespace Anneal.Interop.Python.Reading;

/// <summary>What names say where the source says no more.</summary>
internal static partial class Wording
{
    private static readonly HashSet<string> Optimizers =
    [
        .. (
            "SGD Adam AdamW Adamax NAdam RAdam SparseAdam RMSprop Adagrad Adadelta ASGD LBFGS Rprop "
            + "Adafactor Lion Lamb LAMB LARS Lars FusedAdam FusedLAMB DeepSpeedCPUAdam Adam8bit "
            + "AdamW8bit PagedAdamW8bit Ranger AdaBelief AdamP SGDP Muon Sophia Prodigy"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Logs =
    [
        .. (
            "print info debug warning log add_scalar add_scalars write set_postfix set_postfix_str "
            + "set_description set_description_str append log_metrics log_metric log_dict update add "
            + "record scalar report echo"
        ).Split(' '),
    ];

    private static readonly HashSet<string> LookingAt =
    [
        .. (
            "print info debug warning log save len type isinstance repr str id unscale_ clip_grad_norm_ " + "state_dict"
        ).Split(' '),
    ];

    /// <summary>Whether a variable of this name holds an optimizer.</summary>
    public static bool IsOptimizer(string path) => OptimizerName().IsMatch(Last(path));

    /// <summary>Whether a variable of this name holds a scheduler of the rate, and not of another thing.</summary>
    public static bool IsScheduler(string path) =>
        SchedulerName().IsMatch(Last(path)) && !OtherSchedulerName().IsMatch(path);

    /// <summary>Whether a call of this path makes an optimizer.</summary>
    public static bool MakesOptimizer(string path)
    {
        var last = Last(path);
        return Optimizers.Contains(last)
            || path.EndsWith("gluon.Trainer", StringComparison.Ordinal)
            || OptimizerMaker().IsMatch(last) && !SchedulerName().IsMatch(last);
    }

    /// <summary>Whether a call of this path makes a scheduler of the rate.</summary>
    public static bool MakesScheduler(string path)
    {
        var last = Last(path);
        return SchedulerMaker().IsMatch(last) && !OtherSchedulerName().IsMatch(path.Replace("tensorflow", "tf"));
    }

    /// <summary>Whether a parameter of this name holds the options of the command line.</summary>
    public static bool HoldsSettings(string name) => Settings().IsMatch(name);

    /// <summary>Whether a number of this name counts updates or batches, not epochs.</summary>
    public static bool CountsUpdates(string name) => UpdateCount().IsMatch(name);

    /// <summary>
    /// Whether a number of this name counts processes, or batches for one update: one each where the source does not
    /// say more.
    /// </summary>
    public static bool IsOneUnlessSaid(string name) => Ones().IsMatch(name);

    /// <summary>Whether a number of this name counts processes that train together.</summary>
    public static bool CountsProcesses(string name) => name.ToLowerInvariant() is "world_size" or "num_processes";

    /// <summary>Whether an open number is how many batches a loader has: <c>len(train_loader)</c>.</summary>
    public static bool IsLengthOfLoader(string name) => LoaderLength().IsMatch(name);

    /// <summary>
    /// Whether a metric of this name is one that was turned round, so that its other way is the better one.
    /// </summary>
    public static bool IsTurned(string metric) => TurnedMetric().IsMatch(metric);

    /// <summary>Whether a call of this name shows or writes down what it is given.</summary>
    public static bool IsLog(string name) => Logs.Contains(name);

    /// <summary>Whether a call of this name shows, saves or counts what it is given, and steps nothing.</summary>
    public static bool OnlyLooksAt(string name) => LookingAt.Contains(name);

    /// <summary>Whether a function of this name may write other values into the settings that it is given.</summary>
    public static bool ChangesSettings(string name) => SettingsChange().IsMatch(name);

    /// <summary>Whether a method of this name changes a list in its place.</summary>
    public static bool ChangesList(string name) =>
        name is "append" or "extend" or "insert" or "remove" or "pop" or "clear" or "sort" or "reverse";

    /// <summary>Whether a call of this name trains.</summary>
    public static bool IsTraining(string name) =>
        TrainingName().IsMatch(name) && !name.Contains("pretrained", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether something of this name computes the gradients of what it is given.</summary>
    public static bool DrivesTraining(string name) => DriverName().IsMatch(name);

    /// <summary>Whether a text calls what stands beside it the next one.</summary>
    public static bool SaysNext(string text) => NextWord().IsMatch(text);

    private static string Last(string path)
    {
        var bare = Brackets().Replace(path, "");
        return bare[(bare.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\.?\[[^\]]*\]?")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[Oo]ptim|(^|_)opts?($|_|\d)|^opt[A-Z]|[a-z]Opt$|_opt$")]
    private static partial Regex OptimizerName();

    [GeneratedRegex(@"[Ss]ched|(^|_)sch(s|ed)?($|_|\d)|lr_?policy|(^|_)lrs$|[Ww]armup$|^warmup")]
    private static partial Regex SchedulerName();

    [GeneratedRegex(
        "(?i)noise|ddpm|ddim|diffus|euler|lms|prof|sampler|flow|pndm|beta_|temperature|tau|process|job|task|"
            + "apscheduler|background|momentum_sch|wd_sch|weight_decay"
    )]
    private static partial Regex OtherSchedulerName();

    [GeneratedRegex(@"(?i)^(create|get|build|make|configure)_optim\w*$|Optimizer$|Optim$|Adam")]
    private static partial Regex OptimizerMaker();

    [GeneratedRegex(
        @"LR$|LRScheduler$|LRSchedule$|^get_\w*schedule\w*$|^(create|build|make|configure)_\w*scheduler\w*$|ReduceLR|"
            + @"ReduceOnPlateau|Warm[Uu]p\w*(LR|Scheduler|Schedule|Cosine\w*)$|(Cosine|Linear|Step|Poly|Plateau|Tanh|"
            + "Exponential|Factor|SquareRoot|Sequential|Chained|Cyclic|Restarts)"
            + @"\w*(Scheduler|Schedule|Restarts|Annealing)$"
    )]
    private static partial Regex SchedulerMaker();

    [GeneratedRegex(@"(?i)(^|_)(train|fit|run_epoch|one_epoch)|^fit|^train|Train")]
    private static partial Regex TrainingName();

    [GeneratedRegex("(?i)merge|overrid|update_?(cfg|conf|arg|opt|param|settings)|load_?(cfg|conf|arg|opt|yaml|json)")]
    private static partial Regex SettingsChange();

    [GeneratedRegex("^(args?|opts?|options?|cfg|config|conf|flags|FLAGS|hparams|hps|params|settings|ns|namespace)$")]
    private static partial Regex Settings();

    [GeneratedRegex("(?i)^len|step|iter|update|batch")]
    private static partial Regex UpdateCount();

    [GeneratedRegex(
        @"(?i)(^|[._])(num_processes|world_size|n_?gpus?|num_gpus|ngpus\w*|device_count|num_devices|\w*accum\w*)$"
    )]
    private static partial Regex Ones();

    [GeneratedRegex(@"(?i)^len\(.*(loader|dl\b|_dl|iter|batches)")]
    private static partial Regex LoaderLength();

    [GeneratedRegex("(?i)neg|minus|inv|gap|improve|delta")]
    private static partial Regex TurnedMetric();

    [GeneratedRegex(@"(?i)accelerator|fabric|engine|^self$|autograd|optim|strategy|booster|manager")]
    private static partial Regex DriverName();

    [GeneratedRegex(@"(?i)\bnext\b|\bnew\b|\bupdated\b|\bnow\b|\bafter\b|\badjusted\b|\breduc")]
    private static partial Regex NextWord();
}
