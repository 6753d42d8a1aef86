using Anneal.Training.Engine;

namespace Anneal.Training.Optimizers;

/// <summary>
/// One number per trained number that an optimizer remembers between updates; to be saved and loaded with a run.
/// </summary>
/// <param name="Name">PyTorch's name for it, such as <c>momentum_buffer</c> or <c>exp_avg</c>.</param>
/// <param name="Values">The remembered numbers; all 0 before the first update.</param>
/// <remarks>Not thread-safe: an update changes the numbers.</remarks>
public sealed record OptimizerSlot(string Name, ParameterVector Values);
