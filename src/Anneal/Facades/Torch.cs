using Anneal.Composition;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of PyTorch's <c>torch.optim.lr_scheduler</c> and <c>torch.optim.swa_utils.SWALR</c>, with their own
/// names, defaults and conventions.
/// </summary>
/// <remarks>
/// They behave as those of PyTorch 2.10; texts that call <c>torch1.</c> in place of <c>torch.</c> behave as PyTorch
/// 1.13. <c>docs/schedules/torch.md</c> says what changed.
/// A run that begins at its beginning is a pure <see cref="Schedule"/> wherever PyTorch's own steps allow it. What they
/// do not allow, and a run that is taken up in the middle
/// (<c>last_epoch</c>, <see cref="BindingContext.PresentRate"/>), is a <see cref="Trace"/> that takes PyTorch's steps
/// in PyTorch's order.
/// </remarks>
public static partial class Torch
{
    /// <summary>Schedulers one after the other, each from its own start on.</summary>
    /// <param name="schedulers">Calls of this class, such as <c>Torch.LinearLR(0.1)</c>.</param>
    /// <param name="milestones">The steps at which the second and every later one takes over; one fewer than
    /// schedulers.</param>
    /// <returns>The recipe; lowers to <see cref="Sequence"/> where PyTorch's own steps allow it, else a
    /// <see cref="Trace"/>.</returns>
    /// <exception cref="ArgumentException">The counts do not fit, or a scheduler cannot stand in a
    /// sequence.</exception>
    public static Recipe SequentialLR(IEnumerable<Recipe> schedulers, IEnumerable<long> milestones) =>
        Call<TorchSequentialLR>(schedulers, milestones);

    /// <summary>Schedulers that all take their step, one after the other, on the same rate.</summary>
    /// <param name="schedulers">Calls of this class, such as <c>Torch.LinearLR(0.1)</c>. At least one.</param>
    /// <returns>The recipe; lowers to <see cref="Product"/> where every scheduler only multiplies, else a
    /// <see cref="Trace"/>.</returns>
    /// <exception cref="ArgumentException">There is no scheduler, or one cannot stand in a chain.</exception>
    public static Recipe ChainedScheduler(params IReadOnlyList<Recipe> schedulers) =>
        Call<TorchChainedScheduler>((object)schedulers);

    /// <summary>
    /// What PyTorch's scheduler holds after some calls of its <c>step()</c>, in PyTorch's own order of operations.
    /// </summary>
    /// <remarks>
    /// Costs O(<paramref name="steps"/>) where each step depends on the one before it, as a cosine's does: the
    /// schedulers are stepped from the start. Steps that change nothing, and those of schedulers that look at nothing
    /// but the epoch, are left out; what a function of yours would have thrown there is not known.
    /// </remarks>
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

    private static Recipe Call<T>(params ReadOnlySpan<object?> arguments)
        where T : CurveDefinition => FrameworkRecipe.Of(TorchFramework.Release2.The<T>(), arguments);

    // One function for all groups stands alone, several in a list.
    private static object Functions(IReadOnlyList<string> lrLambda)
    {
        ArgumentNullException.ThrowIfNull(lrLambda);
        Formula[] functions =
        [
            .. Require.NoNull(lrLambda).Select(each => FrameworkRecipe.Function(each, nameof(lrLambda))),
        ];
        return functions.Length == 1 ? functions[0] : functions;
    }
}
