using System.Globalization;
using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The arguments of Megatron's scheduler as numbers; a value of <c>base</c> is NaN where no base rate is known yet, and
/// breaks no rule.
/// </summary>
internal sealed class MegatronSettings
{
    public const string Groups = "param_groups";

    private static readonly string[] DecayStyles = ["constant", "linear", "cosine", "inverse-square-root", "WSD"];
    private static readonly string[] AnnealStyles = ["linear", "cosine", "exponential", "minus_sqrt"];
    private static readonly string[] WeightDecayStyles = ["constant", "linear", "cosine"];

    private readonly double initLr,
        maxLr,
        minLr,
        warmup,
        decay,
        startWd,
        endWd,
        incr;
    private readonly double? annealSteps;
    private readonly string style,
        wdStyle,
        annealStyle;
    private readonly bool overrides;
    private readonly IReadOnlyList<MegatronGroup> groups;

    public MegatronSettings(CallArguments arguments, double? baseRate)
    {
        double Value(string name) =>
            arguments.Value(name) is var value && value.UsesBase && baseRate is null
                ? double.NaN
                : value.Resolve(baseRate);
        (initLr, maxLr, minLr) = (Value("init_lr"), Value("max_lr"), Value("min_lr"));
        (warmup, decay, incr) = (Value("lr_warmup_steps"), Value("lr_decay_steps"), Value("wd_incr_steps"));
        (startWd, endWd) = (Value("start_wd"), Value("end_wd"));
        annealSteps = arguments.OptionalValue("wsd_decay_steps")?.Number;
        (style, wdStyle, annealStyle) = (
            arguments.Text("lr_decay_style", ""),
            arguments.Text("wd_incr_style", ""),
            arguments.Text("lr_wsd_decay_style", "None")
        );
        overrides =
            arguments.Flag("override_opt_param_scheduler", false)
            && arguments.Flag("use_checkpoint_opt_param_scheduler", true);
        groups = [.. arguments.Items(Groups).Cast<MapArgument>().Select(group => Group(group, baseRate))];
    }

    /// <summary>
    /// The rule that is broken, or null: those that Megatron asserts when the scheduler is made, and when it takes its
    /// first values.
    /// </summary>
    public string? Problem()
    {
        if (minLr < 0)
            return Broken("min_lr", "be at least 0", minLr);
        if (maxLr < minLr)
            return Broken("max_lr", $"be at least 'min_lr' ({NumberText.Format(minLr)})", maxLr);
        if (initLr > maxLr)
            return Broken("init_lr", $"be at most 'max_lr' ({NumberText.Format(maxLr)})", initLr);
        if (decay <= 0)
            return Broken("lr_decay_steps", "be greater than 0", decay);
        if (warmup >= decay)
            return Broken("lr_warmup_steps", $"be less than 'lr_decay_steps' ({NumberText.Format(decay)})", warmup);
        if (style == "WSD" && annealSteps is null)
            return "'wsd_decay_steps' must be given where 'lr_decay_style' is 'WSD', but was None.";
        if (startWd < 0)
            return Broken("start_wd", "be at least 0", startWd);
        if (endWd < startWd)
            return Broken("end_wd", $"be at least 'start_wd' ({NumberText.Format(startWd)})", endWd);
        if (overrides)
            return "'use_checkpoint_opt_param_scheduler' must be False where 'override_opt_param_scheduler' is True, "
                + "but was True.";
        // Without a warm-up the first value is already the decay's.
        if (warmup <= 0 && (StyleProblem() ?? (AnnealStart < 0 ? AnnealProblem() : null)) is { } unknown)
            return unknown;
        return incr < 0 ? null : WeightDecayProblem();
    }

    /// <summary>The rate at each value of Megatron's <c>num_steps</c>.</summary>
    public Schedule Rate(int group)
    {
        var own = Of(group);
        var (max, min) = (own?.MaxLr ?? maxLr, own?.MinLr ?? minLr);
        if (warmup <= 0)
            return Decay(max, min, 0);
        // The warm-up includes its last step, so the decay's clock shows itself one step later.
        var first = (long)Math.Floor(warmup) + 1;
        return new LinearRamp(initLr, max, warmup).ThenFrom(first, Decay(max, min, first));
    }

    /// <summary>The weight decay at each value of Megatron's <c>num_steps</c>.</summary>
    public Schedule WeightDecay(int group)
    {
        var own = Of(group);
        var (start, end, factor) = (own?.StartWd ?? startWd, own?.EndWd ?? endWd, own?.WdMult ?? 1);
        return incr < 0 || wdStyle == "constant" ? new Constant(end * factor)
            : wdStyle == "linear" ? new LinearRamp(start * factor, end * factor, incr)
            : new CosineDecay(start * factor, end * factor, incr);
    }

    private double AnnealStart => decay - (annealSteps ?? 0);

    // What follows the warm-up, from num_steps 'first' on.
    private Schedule Decay(double max, double min, long first) =>
        style switch
        {
            _ when StyleProblem() is { } unknown => new Failing(unknown),
            "constant" => new Constant(max),
            "linear" => new LinearRamp(max, min, decay - warmup, warmup - first),
            "cosine" => new CosineDecay(max, min, decay - warmup, warmup - first),
            "WSD" => Anneal(max, min, first),
            _ => InverseSquareRoot(max, min, first),
        };

    private Schedule Anneal(double max, double min, long first)
    {
        var (steps, start) = (annealSteps!.Value, AnnealStart - first);
        if (steps <= 0)
            return UntilDecayEnds(new Constant(max), min, first);
        if (AnnealProblem() is { } unknown)
            return new Constant(max).ThenFrom(Math.Max(0, (long)Math.Floor(start) + 1), new Failing(unknown));
        return annealStyle switch
        {
            "linear" => new LinearRamp(max, min, steps, start),
            "cosine" => new CosineDecay(max, min, steps, start),
            "exponential" => new HalvingDecay(max, min, steps, start),
            _ => new OneMinusSquareRootDecay(max, min, steps, start),
        };
    }

    private Schedule InverseSquareRoot(double max, double min, long first)
    {
        var from = Math.Max(first, 1);
        Schedule decayed = new Clamped(
            new InverseSquareRootDecay(max * Math.Sqrt(Math.Max(warmup, 1) / from), from),
            min,
            double.PositiveInfinity
        );
        // num_steps 0 counts as 1.
        if (first == 0)
            decayed = new Constant(Math.Max(max, min)).ThenFrom(1, decayed);
        return UntilDecayEnds(decayed, min, first);
    }

    private Schedule UntilDecayEnds(Schedule schedule, double min, long first) =>
        schedule.ThenFrom((long)Math.Floor(decay) + 1 - first, new Constant(min));

    private string? StyleProblem() =>
        DecayStyles.Contains(style) ? null : Unknown("lr_decay_style", DecayStyles, style);

    private string? AnnealProblem() =>
        style != "WSD" || AnnealStyles.Contains(annealStyle)
            ? null
            : Unknown("lr_wsd_decay_style", AnnealStyles, annealStyle);

    private string? WeightDecayProblem()
    {
        if (!WeightDecayStyles.Contains(wdStyle))
            return Unknown("wd_incr_style", WeightDecayStyles, wdStyle);
        if (wdStyle != "constant")
            return incr == 0 ? Broken("wd_incr_steps", $"not be 0 where 'wd_incr_style' is '{wdStyle}'", incr) : null;
        if (startWd != endWd && groups.Count == 0)
            return Unequal(startWd, endWd);
        return groups
            .Select(group => (Start: group.StartWd ?? startWd, End: group.EndWd ?? endWd))
            .Where(group => group.Start != group.End)
            .Select(group => Unequal(group.Start, group.End))
            .FirstOrDefault();
    }

    private MegatronGroup? Of(int group) =>
        groups.Count == 0 ? null
        : group < groups.Count ? groups[group]
        : throw new ScheduleBindingException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{Groups}' must have an entry for each parameter group, but has {groups.Count} and the optimizer "
                    + $"has at least {group + 1}."
            )
        );

    private static MegatronGroup Group(MapArgument group, double? baseRate)
    {
        double? Value(string key) =>
            group
                .Entries.Where(entry => ((TextArgument)entry.Key).Text == key)
                .Select(entry => ((ValueArgument)entry.Value).Value)
                .Select(value => (double?)(value.UsesBase && baseRate is null ? double.NaN : value.Resolve(baseRate)))
                .LastOrDefault();
        return new()
        {
            MaxLr = Value("max_lr"),
            MinLr = Value("min_lr"),
            StartWd = Value("start_wd"),
            EndWd = Value("end_wd"),
            WdMult = Value("wd_mult"),
        };
    }

    private static string Unequal(double start, double end) =>
        Broken("end_wd", $"equal 'start_wd' ({NumberText.Format(start)}) where 'wd_incr_style' is 'constant'", end);

    private static string Broken(string argument, string rule, double came) =>
        $"'{argument}' must {rule}, but was {NumberText.Format(came)}.";

    private static string Unknown(string argument, string[] known, string came) =>
        $"'{argument}' must be {string.Join(" or ", known.Select(style => $"'{style}'"))}, but was '{came}'.";
}
