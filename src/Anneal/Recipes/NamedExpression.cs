using Anneal.Language;

namespace Anneal;

/// <summary>A hyper-parameter that is scheduled beside the rate: <c>with momentum = …</c>.</summary>
/// <param name="Name">The hyper-parameter, such as <c>momentum</c>, <c>beta1</c> or <c>weight_decay</c>.</param>
/// <param name="Expression">Its values.</param>
public sealed record NamedExpression(string Name, ScheduleExpression Expression)
{
    /// <inheritdoc/>
    public override string ToString() => $"with {Name} = {Expression}";
}
