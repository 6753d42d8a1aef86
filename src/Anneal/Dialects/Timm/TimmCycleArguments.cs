namespace Anneal.Dialects;

/// <summary>What timm's cyclic schedulers share.</summary>
/// <param name="First">Length of the first cycle, <c>t_initial</c>.</param>
/// <param name="Minimum">The lowest rate, <c>lr_min</c>.</param>
/// <param name="Growth">Ratio of each cycle's length to the one before, <c>cycle_mul</c>.</param>
/// <param name="Decay">Ratio of each cycle's first rate to the one before, <c>cycle_decay</c>.</param>
/// <param name="Limit">Number of cycles, <c>cycle_limit</c>.</param>
/// <param name="Rate">The rate at the start of the first cycle.</param>
/// <param name="Start">Where on the schedule's clock timm's own clock is at 0; not above 0.</param>
internal sealed record TimmCycleArguments(
    double First,
    double Minimum,
    double Growth,
    double Decay,
    double Limit,
    double Rate,
    double Start
) : IComparedByFields;
