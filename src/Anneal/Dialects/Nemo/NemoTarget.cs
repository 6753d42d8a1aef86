using Anneal.Conversion;
using Anneal.Conversion.Targets;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>NeMo's <c>sched</c> in the configuration of an optimizer.</summary>
internal sealed class NemoTarget : ConversionTarget
{
    public override string Name => "nemo";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        var rate = subject.OptimizerRate;
        if (subject.Rate is CallExpression { Definition: { Framework: "nemo" } } call)
            yield return Of(call.Definition.Name, rate, SettingLines.ArgumentsOf(call, rate));
        if (subject.Shape is { } schedule)
            foreach (var (name, settings) in Sched(Phase.Of(schedule), rate, subject.Steps))
                yield return Of(name, rate, settings);
        throw subject.NotSaid(
            Name,
            "a warm-up of (t + 1)/(n + 1), perhaps a hold, and a cosine, a power, a line or 1 - sqrt down to min_lr"
        );
    }

    private static Proposal Of(string name, double rate, IEnumerable<(string, object?)> settings) =>
        new(
            ConversionKind.Exact,
            "optim:\n"
                + SettingLines.Yaml(1, ("lr", rate))
                + "\n  sched:\n"
                + SettingLines.Yaml(2, settings.Prepend(("name", name)))
        )
        {
            ScalesOptimizerRate = true,
            Notes = ["It is advanced once an update (interval: step), as NeMo's trainer does."],
        };

    private static IEnumerable<(string Name, IEnumerable<(string, object?)> Settings)> Sched(
        ValueList<Phase> phases,
        double rate,
        long run
    )
    {
        var warmup = phases[0].Curve is Warmup ramp && ramp.Target == rate ? phases[0].Length : null;
        var rest = warmup is null ? phases : [.. phases.Skip(1)];
        var hold = rest is [{ Curve: Constant held }, _] && held.Value == rate ? rest[0].Length : null;
        if (hold is not null)
            rest = [rest[1]];
        if (rest is not [var last])
            yield break;
        switch (last.Curve)
        {
            case Constant constant when constant.Value == rate:
                yield return ("WarmupPolicy", Steps(run));
                break;
            case CosineDecay { Start: 0 } decay when hold is null:
                yield return ("CosineAnnealing", Down(decay));
                break;
            case LinearRamp { Start: 0 } line when hold is not null:
                yield return ("WarmupHoldAnnealLinear", Down(line));
                break;
            case LinearRamp { Start: 0 } line:
                yield return ("PolynomialDecayAnnealing", Down(line).Append(("power", 1.0)));
                break;
            case PolynomialDecay { Start: 0 } decay:
                yield return (
                    hold is null ? "PolynomialDecayAnnealing" : "PolynomialHoldDecayAnnealing",
                    Down(decay).Append(("power", decay.Power))
                );
                break;
            case OneMinusSquareRootDecay { Start: 0 } decay:
                yield return ("WarmupHoldAnnealOneMinusSquareRoot", Down(decay));
                break;
        }

        IEnumerable<(string, object?)> Down(Transition decay) =>
            Steps(last.Start + (long)decay.Steps).Append(("min_lr", decay.FinalValue));

        IEnumerable<(string, object?)> Steps(long max) =>
            [("max_steps", max), ("warmup_steps", warmup), ("hold_steps", hold)];
    }
}
