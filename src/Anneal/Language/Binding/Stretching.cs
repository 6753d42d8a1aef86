namespace Anneal.Language;

/// <summary>A framework's call inside <c>stretch</c>: the call of which all lengths are multiplied.</summary>
internal static class Stretching
{
    /// <summary>A call at its place, where <c>stretch</c> has nothing to multiply any more.</summary>
    /// <exception cref="ScheduleBindingException">It has no lengths, or they cannot be multiplied so.</exception>
    public static BoundCall Of(CallExpression call, BindingScope scope)
    {
        if (scope.Scale == 1 || call.Definition.AsksForLengths)
            return new(call, scope);
        var single = scope with { Scale = 1 };
        if (LengthOf(call, scope).Steps is not ({ } steps and > 0))
            return new(new StretchedCall(scope, scope.Scale, HasEnd: false).Of(call), single);
        // The end of a call with a length is at a whole step, and what lies inside is multiplied alike.
        var whole = scope.WholeSteps(steps);
        var stretched = new StretchedCall(scope, whole / steps * scope.Scale, HasEnd: true).Of(call);
        return new(WithLength(whole, stretched, single, call), single);
    }

    /// <summary>How long a call is, not rounded.</summary>
    public static PartLength LengthOf(CallExpression call, BindingScope scope)
    {
        if (scope.Scale == 1 || call.Definition.Framework is null)
            return call.Definition.LengthOf(new(call, scope));
        var single = scope with { Scale = 1, Rest = scope.Rest / scope.Scale };
        var length = call.Definition.LengthOf(new(call, single));
        return length.Steps is { } steps ? PartLength.Of(steps * scope.Scale) : length;
    }

    // Where several lengths were rounded, their sum may miss the end by a step; the length of the whole gives way.
    private static CallExpression WithLength(
        long whole,
        CallExpression stretched,
        BindingScope scope,
        CallExpression original
    )
    {
        if (MissOf(stretched) is var miss and not 0)
            foreach (var parameter in stretched.Definition.Parameters.OfType<Parameter<double>>())
                if (parameter.Role == ParameterRole.Length && parameter.TryIn(stretched, out var length))
                    stretched = stretched.With(parameter, length - miss);
        return MissOf(stretched) == 0
            ? stretched
            : throw new ScheduleBindingException(
                $"the lengths of '{original}' must add up to {whole} whole steps when 'stretch' has multiplied them, "
                    + "but do not; choose a length for 'stretch' that multiplies them to whole numbers."
            );

        double MissOf(CallExpression call) => (call.Definition.LengthOf(new(call, scope)).Steps ?? 0) - whole;
    }
}
