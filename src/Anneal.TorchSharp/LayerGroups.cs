using TorchSharp.Modules;

namespace Anneal;

/// <summary>Parameter groups by layer, for layer-wise rate decay.</summary>
public static class LayerGroups
{
    /// <summary>
    /// One group for each layer that has parameters, whose rate is <paramref name="rate"/> × <paramref name="decay"/>
    /// to the power of its depth under the last one.
    /// </summary>
    /// <remarks>
    /// The groups go to the optimizer, whose <c>Schedule</c> then takes each group's rate for its base:
    /// <c>torch.optim.AdamW(LayerGroups.From(model.children(), 1e-3, 0.75, (parameters, lr) => new
    /// AdamW.ParamGroup(parameters, lr)))</c>. For the source of the rule see <see cref="ParameterGroups.FromLayers"/>.
    /// </remarks>
    /// <typeparam name="T">The optimizer's own type of a group.</typeparam>
    /// <param name="layers">The modules from the input to the output, such as <c>model.children()</c>. Those without
    /// parameters are no layers.</param>
    /// <param name="rate">The rate of the last layer. Finite, at least 0.</param>
    /// <param name="decay">What the rate is multiplied by from a layer to the one before it. Finite, greater than 0; in
    /// papers 0.65 to 0.95.</param>
    /// <param name="make">Makes a group of a layer's parameters and its rate.</param>
    /// <returns>The groups, in the order of the layers.</returns>
    /// <exception cref="ArgumentException">A number is out of its range, no layer has parameters, or two layers have
    /// one in common.</exception>
    public static IReadOnlyList<T> From<T>(
        IEnumerable<torch.nn.Module> layers,
        double rate,
        double decay,
        Func<IReadOnlyList<Parameter>, double, T> make
    )
        where T : ParamGroup
    {
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(make);
        Require.NotNegative(rate);
        Require.Positive(decay);
        Parameter[][] found = [.. layers.Select(layer => layer.parameters().ToArray()).Where(each => each.Length > 0)];
        if (found.Length == 0)
            throw new ArgumentException($"'{nameof(layers)}' must have parameters, but none has any.", nameof(layers));
        var all = found.SelectMany(each => each).Select(parameter => parameter.Handle).ToArray();
        if (all.Distinct().Count() < all.Length)
            throw new ArgumentException(
                $"'{nameof(layers)}' must have no parameter in common, but one belongs to two of them; give each "
                    + "parameter to one layer.",
                nameof(layers)
            );
        return
        [
            .. found.Select((parameters, index) => make(parameters, rate * Math.Pow(decay, found.Length - 1 - index))),
        ];
    }
}
