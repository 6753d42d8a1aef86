namespace Anneal.Training.Runs;

/// <summary>The optimizers that train.</summary>
public enum OptimizerKind
{
    /// <summary><see cref="Optimizers.Sgd"/>, <c>sgd</c>.</summary>
    Sgd,

    /// <summary><see cref="Optimizers.Adam"/>, <c>adam</c>.</summary>
    Adam,

    /// <summary><see cref="Optimizers.AdamW"/>, <c>adamw</c>.</summary>
    AdamW,

    /// <summary><see cref="Optimizers.RmsProp"/>, <c>rmsprop</c>.</summary>
    RmsProp,

    /// <summary><see cref="Optimizers.Adagrad"/>, <c>adagrad</c>.</summary>
    Adagrad,
}
