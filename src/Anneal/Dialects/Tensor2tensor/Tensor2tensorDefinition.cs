using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A schedule of Tensor2Tensor, with the hyper-parameters of a model as its arguments.</summary>
internal abstract class Tensor2tensorDefinition : CurveDefinition
{
    public static readonly Parameter<string> Factors = OrNone("learning_rate_schedule", Kinds.Text, "the factors");
    public static readonly Parameter<ScheduleValue> Constant = Real("learning_rate_constant", 1, "of 'constant'");
    public static readonly Parameter<double> WarmupSteps = Number("learning_rate_warmup_steps", 100, "of the warm-up");
    public static readonly Parameter<double> DecaySteps = Number("learning_rate_decay_steps", 5000, "of a decay");
    public static readonly Parameter<double> DecayRate = Number("learning_rate_decay_rate", 1, "of 'exp_decay'");
    public static readonly Parameter<bool> Stairs = Flag(
        "learning_rate_decay_staircase",
        false,
        "whether it has stairs"
    );
    public static readonly Parameter<double> TrainSteps = Number("train_steps", 0, "steps of the run");
    public static readonly Parameter<double> Size = Number("hidden_size", 64, "width of the model");
    public static readonly Parameter<string> Scheme = Optional(
        "learning_rate_decay_scheme",
        Kinds.Text,
        "none",
        "the decay of 'legacy'"
    );
    public static readonly Parameter<double> CycleSteps = Number(
        "learning_rate_cosine_cycle_steps",
        250_000,
        "of 'cosine'"
    );
    public static readonly Parameter<string> OptimizerName = Optional("optimizer", Kinds.Text, "adam", "its name");
    public static readonly Parameter<ScheduleValue> Rate = Real("learning_rate", 0.1, "of 'legacy'");

    public static readonly Parameter<double> Accumulate = OrNone(
        "optimizer_multistep_accumulate_steps",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps that make an update"
    );

    /// <summary>The clock: a part of a step where several make an update.</summary>
    private protected static F Clock(CallExpression call) =>
        Accumulate.TryIn(call, out var steps) ? new Variable() / (F)steps : new Variable();

    private protected Tensor2tensorDefinition(string name, string summary)
        : base(
            "tensor2tensor",
            name,
            summary,
            Factors,
            Constant,
            WarmupSteps,
            DecaySteps,
            DecayRate,
            Stairs,
            TrainSteps,
            Size,
            Scheme,
            CycleSteps,
            OptimizerName,
            Rate,
            Accumulate
        ) => (CountsSteps, Source) = (true, "tensorflow/tensor2tensor, tensor2tensor/utils/learning_rate.py");
}
