using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Dialects.MegatronParameters;
using Group = Anneal.ValueList<(string Key, Anneal.Language.ScheduleValue Value)>;

namespace Anneal.Dialects;

/// <summary>
/// The arguments of Megatron's scheduler as numbers; a value of <c>base</c> is NaN where no base rate is known yet, and
/// breaks no rule.
/// </summary>
internal sealed class MegatronSettings(CallExpression call, double? baseRate)
{
    private static readonly string[] DecayStyles = ["constant", "linear", "cosine", "inverse-square-root", "WSD"];
    private static readonly string[] AnnealStyles = ["linear", "cosine", "exponential", "minus_sqrt"];
    private static readonly string[] WeightDecayStyles = ["constant", "linear", "cosine"];

    private readonly double warmup = WarmupSteps.In(call);
    private readonly double decay = DecaySteps.In(call);
    private readonly double startWd = StartWd.In(call);
    private readonly double endWd = EndWd.In(call);
    private readonly double incr = IncreaseSteps.In(call);
    private readonly string style = DecayStyle.In(call);
    private readonly string wdStyle = IncreaseStyle.In(call);
    private readonly string annealStyle = AnnealStyle.In(call, "None");
    private readonly double annealSteps = AnnealSteps.In(call, 0);
    private readonly ValueList<Group> groups = Groups.In(call, []);

    /// <summary>
    /// The rule that is broken, or null: those that Megatron asserts when the scheduler is made, and when it takes its
    /// first values.
    /// </summary>
    public Violation? Problem()
    {
        var (initial, max, min) = (ValueOf(InitLr), ValueOf(MaxLr), ValueOf(MinLr));
        if (min < 0)
            return Broken(MinLr, "be at least 0", min);
        if (max < min)
            return Broken(MaxLr, $"be at least 'min_lr' ({NumberText.Format(min)})", max);
        if (initial > max)
            return Broken(InitLr, $"be at most 'max_lr' ({NumberText.Format(max)})", initial);
        if (decay <= 0)
            return Broken(DecaySteps, "be greater than 0", decay);
        if (warmup >= decay)
            return Broken(WarmupSteps, $"be less than 'lr_decay_steps' ({NumberText.Format(decay)})", warmup);
        if (style == "WSD" && !AnnealSteps.IsIn(call))
            return new("'wsd_decay_steps' must be given where 'lr_decay_style' is 'WSD', but was None.", AnnealSteps);
        if (startWd < 0)
            return Broken(StartWd, "be at least 0", startWd);
        if (endWd < startWd)
            return Broken(EndWd, $"be at least 'start_wd' ({NumberText.Format(startWd)})", endWd);
        if (Overrides.In(call) && UsesCheckpoint.In(call))
            return new(
                "'use_checkpoint_opt_param_scheduler' must be False where 'override_opt_param_scheduler' is True, but "
                    + "was True.",
                UsesCheckpoint
            );
        // Without a warm-up the first value is already the decay's.
        if (warmup <= 0 && (StyleProblem() ?? (AnnealStart < 0 ? AnnealProblem() : null)) is { } unknown)
            return unknown;
        return incr < 0 ? null : WeightDecayProblem();
    }

    /// <summary>The rate at each value of Megatron's <c>num_steps</c>.</summary>
    public Schedule Rate(int group)
    {
        var own = Of(group);
        var (max, min) = (Own(own, MaxLr.Name, ValueOf(MaxLr)), Own(own, MinLr.Name, ValueOf(MinLr)));
        if (warmup <= 0)
            return Decay(max, min, 0);
        // The warm-up includes its last step, so the decay's clock shows itself one step later.
        var first = (long)Math.Floor(warmup) + 1;
        return new LinearRamp(ValueOf(InitLr), max, warmup).ThenFrom(first, Decay(max, min, first));
    }

    /// <summary>The weight decay at each value of Megatron's <c>num_steps</c>.</summary>
    public Schedule WeightDecay(int group)
    {
        var own = Of(group);
        var factor = Own(own, WeightDecayFactor, 1);
        var (start, end) = (StartOf(own) * factor, EndOf(own) * factor);
        if (incr < 0 || wdStyle == "constant")
            return new Constant(end);
        return wdStyle == "linear" ? new LinearRamp(start, end, incr) : new CosineDecay(start, end, incr);
    }

    private double AnnealStart => decay - annealSteps;

    // What follows the warm-up, from num_steps 'first' on.
    private Schedule Decay(double max, double min, long first) =>
        style switch
        {
            _ when StyleProblem() is { } unknown => new Failing(unknown.Problem),
            "constant" => new Constant(max),
            "linear" => new LinearRamp(max, min, decay - warmup, warmup - first),
            "cosine" => new CosineDecay(max, min, decay - warmup, warmup - first),
            "WSD" => Anneal(max, min, first),
            _ => InverseSquareRoot(max, min, first),
        };

    private Schedule Anneal(double max, double min, long first)
    {
        var (steps, start) = (annealSteps, AnnealStart - first);
        if (steps <= 0)
            return UntilDecayEnds(new Constant(max), min, first);
        if (AnnealProblem() is { } unknown)
            return new Constant(max).ThenFrom(Math.Max(0, (long)Math.Floor(start) + 1), new Failing(unknown.Problem));
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

    private Violation? StyleProblem() => DecayStyles.Contains(style) ? null : Unknown(DecayStyle, DecayStyles, style);

    private Violation? AnnealProblem() =>
        style != "WSD" || AnnealStyles.Contains(annealStyle) ? null : Unknown(AnnealStyle, AnnealStyles, annealStyle);

    private Violation? WeightDecayProblem()
    {
        if (!WeightDecayStyles.Contains(wdStyle))
            return Unknown(IncreaseStyle, WeightDecayStyles, wdStyle);
        if (wdStyle != "constant")
            return incr == 0 ? Broken(IncreaseSteps, $"not be 0 where 'wd_incr_style' is '{wdStyle}'", incr) : null;
        foreach (var group in groups.DefaultIfEmpty([]))
            if (StartOf(group) is var start && EndOf(group) is var end && start != end)
                return Broken(
                    EndWd,
                    $"equal 'start_wd' ({NumberText.Format(start)}) where 'wd_incr_style' is 'constant'",
                    end
                );
        return null;
    }

    private Group Of(int group)
    {
        if (groups.Count == 0)
            return [];
        return group < groups.Count
            ? groups[group]
            : throw new ScheduleBindingException(
                $"'param_groups' must have an entry for each parameter group, but has {groups.Count} and the optimizer "
                    + $"has at least {group + 1}."
            );
    }

    private double StartOf(Group group) => Own(group, StartWd.Name, startWd);

    private double EndOf(Group group) => Own(group, EndWd.Name, endWd);

    // What a group has in place of the scheduler's own value.
    private double Own(Group group, string key, double otherwise) =>
        group.Where(entry => entry.Key == key).Select(entry => Resolved(entry.Value)).LastOrDefault(otherwise);

    private double ValueOf(Parameter<ScheduleValue> parameter) => Resolved(parameter.In(call));

    private double Resolved(ScheduleValue value) => value.Resolve(baseRate ?? double.NaN);

    private static Violation Broken(Parameter parameter, string rule, double came) =>
        new($"'{parameter.Name}' must {rule}, but was {NumberText.Format(came)}.", parameter);

    private static Violation Unknown(Parameter parameter, string[] known, string came) =>
        new(
            $"'{parameter.Name}' must be {string.Join(" or ", known.Select(style => $"'{style}'"))}, but was '{came}'.",
            parameter
        );
}
