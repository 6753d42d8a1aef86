using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of PyTorch that AllenNLP steps once an epoch.</summary>
internal abstract class AllennlpTorch : AllennlpDefinition
{
    private readonly CurveDefinition inner;

    private protected AllennlpTorch(
        string name,
        CurveDefinition inner,
        string summary,
        params ReadOnlySpan<Parameter> parameters
    )
        : base(name, summary, [.. parameters, LastEpoch])
    {
        this.inner = inner;
        Formula = inner.Formula;
        Conventions = "t counts epochs. In a list with others it is an epoch ahead. " + inner.Conventions;
    }

    internal sealed override Curve In(BoundCall call, AllennlpTurn turn)
    {
        var own = Parameters.Where(parameter => parameter != Optimizer && parameter != LastEpoch);
        var arguments =
            from parameter in own
            let value = call.Expression.ArgumentOf(parameter.Name) ?? parameter.DefaultArgument
            where value is not null
            select new NamedArgument(parameter.Name, value);
        var scope = call.Scope with { Context = call.Scope.Context with { BaseRate = turn.Rate } };
        return ByEpoch(inner.Bind(new(new CallExpression(inner, [.. arguments]), scope)), turn);
    }
}
