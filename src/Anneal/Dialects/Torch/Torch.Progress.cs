using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Torch
{
    /// <summary>
    /// What PyTorch's scheduler holds after some calls of its <c>step()</c>, in PyTorch's own order of operations.
    /// </summary>
    /// <remarks>Costs O(<paramref name="steps"/>): the schedulers are stepped from the start.</remarks>
    /// <param name="call">A call of <c>torch.</c> or <c>torch1.</c>, but not <c>ReduceLROnPlateau</c>, which counts
    /// measurements.</param>
    /// <param name="context">The run and the group.</param>
    /// <param name="steps">Calls of <c>step()</c>. At least 0.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <exception cref="ArgumentException">It is no such call.</exception>
    /// <exception cref="ScheduleBindingException">The text needs what the context does not give.</exception>
    /// <exception cref="ArithmeticException">PyTorch fails at one of these steps, by a division by zero or the
    /// like.</exception>
    /// <exception cref="InvalidOperationException">PyTorch fails at one of these steps, by a rule of its
    /// own.</exception>
    public static TorchProgress ProgressAt(
        CallExpression call,
        BindingContext context,
        long steps,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(call);
        Require.AtLeast(0, steps);
        return new Recipe(call).Replay(context) is TorchTrace trace
            ? trace.ProgressAt(steps, cancellationToken)
            : throw new ArgumentException(
                $"'{nameof(call)}' must be a scheduler of PyTorch that steps without a metric, but was {call}.",
                nameof(call)
            );
    }
}
