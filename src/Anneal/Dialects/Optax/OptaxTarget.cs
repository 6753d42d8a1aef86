using Anneal.Composition;
using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>optax, whose schedules are functions of the step.</summary>
internal sealed class OptaxTarget : ConversionTarget
{
    // JAX's arrays, with 'import jax.numpy as jnp'.
    private static readonly PythonWriter Writer = new(new PythonStyle("jnp.", "jnp.pi", IsArrays: true), "step");

    public override string Name => "optax";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == "optax") is { } call)
            yield return Of(ConversionKind.Exact, call);
        if (subject.Shape is { } schedule)
        {
            if (OptaxCalls.Of(schedule) is { } own)
                yield return Of(ConversionKind.Exact, own);
            if (schedule is Sequence sequence && Joined(sequence, subject.Steps) is { } joined)
                yield return Of(ConversionKind.Equivalent, joined);
        }
        foreach (var (kind, code) in Rates(subject, Writer))
            yield return Of(kind, $"lambda step: {code}");
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        if (plateau.Mode == PlateauMode.Max)
            throw new ConversionException(
                "optax's reduce_on_plateau knows only metrics that are better when they are lower; hand it the "
                    + "negative metric and write mode=min."
            );
        foreach (var schedule in Proposals(subject))
            yield return schedule with
            {
                Code = $"{schedule.Code}\nplateau = {OptaxCalls.OnPlateau(plateau, subject.OptimizerRate)}",
                Readings = [schedule.Code],
                Notes =
                [
                    .. schedule.Notes,
                    "Chain plateau after the optimizer: optax.chain(optimizer, plateau); it takes the metric as "
                        + "update(…, value=metric).",
                    $"optax reduces after {plateau.Patience + 1} bad values (patience={plateau.Patience + 1}), which "
                        + $"is one more than the {plateau.Patience} that are tolerated here; min_scale is a share of "
                        + "every rate, not a rate.",
                ],
            };
    }

    // A part that no schedule of optax gives is a function among them.
    private static string? Joined(Sequence sequence, long steps)
    {
        var parts = new List<string>();
        for (var i = 0; i < sequence.Parts.Count; i++)
        {
            var clock = FormulaClock
                .OfRun(steps)
                .Between(sequence.StartOf(i), i < sequence.Starts.Count ? sequence.Starts[i] : null) with
            {
                Now = new Variable(),
            };
            var part = OptaxCalls.Of(sequence.Parts[i])
                ?? (sequence.Parts[i].ToFormula(clock) is { } formula ? $"lambda step: {Writer.Write(formula)}" : null);
            if (part is null)
                return null;
            parts.Add(part);
        }
        return PythonCall.Of("optax.join_schedules", ("schedules", parts), ("boundaries", sequence.Starts));
    }

    private static Proposal Of(ConversionKind kind, string schedule) =>
        new(kind, PythonText.Assigned("schedule", schedule, Imports(schedule)))
        {
            Notes =
            [
                "Hand schedule to the optimizer in the place of its learning rate.",
                "JAX computes rates as 32-bit floats, which is about 1e-7 of the rate beside the figures here.",
            ],
        };

    private static IEnumerable<string> Imports(string schedule)
    {
        if (schedule.Contains("jnp.", StringComparison.Ordinal))
            yield return "import jax.numpy as jnp";
        if (schedule.Contains("optax.", StringComparison.Ordinal))
            yield return "import optax";
    }
}
