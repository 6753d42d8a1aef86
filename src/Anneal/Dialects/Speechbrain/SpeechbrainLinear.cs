using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.LinearScheduler</c>.</summary>
internal sealed class SpeechbrainLinear : SpeechbrainDefinition
{
    public static readonly Parameter<double> Initial = Number("initial_value", "the first rate");
    public static readonly Parameter<double> Final = Number("final_value", "the last rate");
    public static readonly Parameter<double> Epochs = Required(
        "epoch_count",
        Kinds.Number("a whole number, at least 0", count => count >= 0 && count == Math.Floor(count)),
        "epochs; none has no rate",
        ParameterRole.Length
    );

    public SpeechbrainLinear()
        : base("LinearScheduler", "A line of rates over epochs.", Initial, Final, Epochs)
    {
        Formula = "initial + (final - initial) * min(epoch, count - 1)/(count - 1), in single precision";
        Conventions = FirstUpdate + "An epoch after its end SpeechBrain fails; here the last rate stays.";
        Example = "speechbrain.LinearScheduler(initial_value=0.1, final_value=0.01, epoch_count=20)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var count = (long)Epochs.In(call);
        Schedule line =
            count > 0
                ? new Ahead(new SpeechbrainLinspace((float)Initial.In(call), (float)Final.In(call), count), 1)
                : new Failing("'epoch_count' must be at least 1, but was 0.");
        return Sequence.Of((new Constant(call.BaseRate), 1), (line, null));
    }
}
