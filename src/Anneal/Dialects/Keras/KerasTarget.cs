using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>Keras's <c>keras.optimizers.schedules</c>.</summary>
internal sealed class KerasTarget : ConversionTarget
{
    private const string Variable = "learning_rate";
    private const string Precision =
        "Keras computes rates as 32-bit floats, which is about 1e-7 of the rate beside the figures here.";

    // Tensors, with 'import math' and 'from keras import ops'.
    private static readonly PythonWriter Writer = new(new PythonStyle("ops.", "math.pi", IsArrays: true), "step");

    public override string Name => "keras";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == "keras") is { } call)
            yield return Of(ConversionKind.Exact, PythonText.WithModule(call, "keras", KerasCalls.Module));
        if (subject.Curve is Constant constant)
            yield return new(ConversionKind.Exact, PythonText.Assigned(Variable, NumberText.Format(constant.Value)));
        if (subject.Shape is { } schedule && KerasCalls.Of(schedule) is { } own)
            yield return Of(ConversionKind.Exact, own);
        if (subject.Formula is { } formula)
            yield return Subclass(formula);
        yield return Of(
            ConversionKind.Table,
            KerasCalls.Pieces(
                [.. Enumerable.Range(1, (int)Math.Min(int.MaxValue, subject.Steps - 1)).Select(step => (long)step)],
                subject.Values()
            )
        );
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        RequireConstant(subject, plateau);
        if (plateau.ThresholdMode == ThresholdMode.Relative && plateau.Threshold != 0)
            throw new ConversionException(
                "keras's ReduceLROnPlateau has no relative threshold; write threshold_mode=abs, or threshold=0."
            );
        var rate = Proposals(subject).First();
        yield return rate with
        {
            Code = $"{PythonText.Module(rate.Code.Trim(), "import keras")}\nplateau = {KerasCalls.OnPlateau(plateau)}",
            Readings = [rate.Code],
            Notes =
            [
                .. rate.Notes,
                "Hand the callback to model.fit(callbacks=[plateau]); it looks at 'val_loss' once an epoch.",
                $"Keras reduces after {plateau.Patience + 1} bad values (patience={plateau.Patience + 1}), which is "
                    + $"one more than the {plateau.Patience} that are tolerated here.",
            ],
        };
    }

    private static Proposal Of(ConversionKind kind, string schedule) =>
        new(kind, PythonText.Assigned(Variable, schedule, "import keras"))
        {
            Notes = ["Hand learning_rate to the optimizer in the place of its number.", Precision],
        };

    private static Proposal Subclass(Formula formula) =>
        new(
            ConversionKind.Equivalent,
            PythonText.Module(
                $$"""

                class Rate(keras.optimizers.schedules.LearningRateSchedule):
                    def __call__(self, step):
                        step = ops.cast(step, "float32")
                        return {{Writer.Write(formula)}}

                    def get_config(self):
                        return {}


                {{Variable}} = Rate()
                """,
                "import keras",
                "from keras import ops"
            )
        )
        {
            Notes = ["Hand learning_rate to the optimizer in the place of its number.", Precision],
        };
}
