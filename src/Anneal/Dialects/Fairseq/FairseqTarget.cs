using Anneal.Conversion;
using Anneal.Conversion.Targets;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>fairseq's flags, <c>--lr-scheduler</c>; what it has no schedule for it takes as a list of rates.</summary>
internal sealed class FairseqTarget : ConversionTarget
{
    public override string Name => "fairseq";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (subject.Rate is CallExpression { Definition: { Framework: "fairseq" } } call)
            yield return Of(
                ConversionKind.Exact,
                call.Definition.Name,
                SettingLines.ArgumentsOf(call, subject.OptimizerRate)
            );
        if (subject.Shape is { } schedule)
            foreach (var (name, settings) in Flags(Phase.Of(schedule)))
                yield return Of(ConversionKind.Exact, name, settings);
        yield return Of(
            ConversionKind.Table,
            "manual",
            [("lr", subject.Curve.At(0)), ("update2lr", Changes(subject.Values()))]
        );
    }

    private static Proposal Of(ConversionKind kind, string name, IEnumerable<(string, object?)> settings) =>
        new(kind, SettingLines.Options(settings.Prepend(("lr_scheduler", name))))
        {
            Notes = ["Add the flags to those of fairseq-train; it counts updates."],
        };

    private static IEnumerable<(string Name, IEnumerable<(string, object?)> Settings)> Flags(ValueList<Phase> phases)
    {
        var last = phases[phases.Count - 1];
        if (phases.Count > 2 || Peak(last.Curve) is not { } rate)
            yield break;
        var ramp = phases.Count == 2 ? phases[0].RampTo(rate) : null;
        if (phases.Count == 2 && ramp is null)
            yield break;
        var (warmup, first) = (phases.Count == 2 ? phases[0].Length : null, ramp?.First);
        switch (last.Curve)
        {
            case Constant:
                // Its warm-up has (t + 1)/n.
                yield return ("fixed", [("lr", rate), ("warmup_updates", warmup + 1)]);
                break;
            case LinearRamp line:
                yield return Polynomial(line, 1);
                break;
            case PolynomialDecay decay:
                yield return Polynomial(decay, decay.Power);
                break;
            case CosineDecay decay:
                yield return (
                    "cosine",
                    [
                        ("lr", rate),
                        ("warmup_updates", warmup),
                        ("warmup_init_lr", first),
                        ("min_lr", decay.FinalValue),
                        ("lr_period_updates", decay.Steps),
                        ("lr_shrink", 1.0),
                    ]
                );
                break;
            case InverseSquareRootDecay decay:
                yield return (
                    "inverse_sqrt",
                    [("lr", rate), ("warmup_updates", warmup ?? (long)decay.StepsPerUnit), ("warmup_init_lr", first)]
                );
                break;
            case StepDecay { Interval.RoundsUp: false } decay when warmup is null:
                yield return (
                    "step",
                    [("lr", rate), ("lr_deacy_period", decay.Interval.Steps), ("lr_decay", decay.Factor)]
                );
                break;
        }

        (string, IEnumerable<(string, object?)>) Polynomial(Transition decay, double power) =>
            (
                "polynomial_decay",
                [
                    ("lr", rate),
                    ("warmup_updates", warmup),
                    ("total_num_update", last.Start + decay.Steps),
                    ("end_learning_rate", decay.FinalValue),
                    ("power", power),
                ]
            );
    }

    private static double? Peak(Schedule schedule) =>
        schedule switch
        {
            Constant constant => constant.Value,
            Transition { Start: 0 } transition => transition.InitialValue,
            InverseSquareRootDecay decay => decay.InitialValue,
            StepDecay decay => decay.InitialValue,
            _ => null,
        };

    // A value stays until the next one.
    private static string Changes(double[] values)
    {
        var changes = Enumerable.Range(0, values.Length).Where(step => step == 0 || values[step] != values[step - 1]);
        return $"\"{{{string.Join(", ", changes.Select(step => $"'{step}': {NumberText.Format(values[step])}"))}}}\"";
    }
}
