using System.Globalization;

namespace Anneal;

/// <summary>Makes <see cref="ParameterGroup"/>s from the groups of an optimizer.</summary>
public static class ParameterGroups
{
    /// <summary>One group for each group of an optimizer of any library.</summary>
    /// <typeparam name="T">The library's own type of a group.</typeparam>
    /// <param name="groups">The optimizer's groups.</param>
    /// <param name="readRate">Reads a group's base rate, once, now: its present rate, or the one that it began with
    /// where the library remembers it.</param>
    /// <param name="writeRate">Sets a group's learning rate.</param>
    /// <param name="hyperparameters">Further hyper-parameters that recipes may schedule, each with its name in a text
    /// and how it is set.</param>
    /// <returns>The groups, named <c>group 0</c>, <c>group 1</c> and so on.</returns>
    /// <example>
    /// <code>
    /// double[] rates = [0.1, 0.01]; // stand for those of an optimizer's groups
    /// var groups = ParameterGroups.From([0, 1], i =&gt; rates[i], (i, rate) =&gt; rates[i] = rate);
    /// var scheduler = new GroupScheduler(Recipe.Parse("linear(base -&gt; 0)"), RunPlan.FromSteps(10), groups);
    /// while (scheduler.Step &lt; 5)
    ///     scheduler.Advance();
    /// Console.WriteLine(rates[1].ToString("F3")); // 0.005
    /// </code>
    /// </example>
    public static IReadOnlyList<ParameterGroup> From<T>(
        IEnumerable<T> groups,
        Func<T, double> readRate,
        Action<T, double> writeRate,
        params IReadOnlyList<(string Name, Action<T, double> Write)> hyperparameters
    ) =>
        From(
            groups,
            (_, index) => string.Create(CultureInfo.InvariantCulture, $"group {index}"),
            readRate,
            writeRate,
            hyperparameters
        );

    /// <summary>One group for each group of an optimizer of any library, under names of your own.</summary>
    /// <typeparam name="T">The library's own type of a group.</typeparam>
    /// <param name="groups">The optimizer's groups.</param>
    /// <param name="name">Gives a group's name, from the group and its place from 0; no name twice.</param>
    /// <param name="readRate">Reads a group's base rate, once, now.</param>
    /// <param name="writeRate">Sets a group's learning rate.</param>
    /// <param name="hyperparameters">Further hyper-parameters that recipes may schedule, each with its name in a text
    /// and how it is set.</param>
    public static IReadOnlyList<ParameterGroup> From<T>(
        IEnumerable<T> groups,
        Func<T, int, string> name,
        Func<T, double> readRate,
        Action<T, double> writeRate,
        params IReadOnlyList<(string Name, Action<T, double> Write)> hyperparameters
    )
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(readRate);
        ArgumentNullException.ThrowIfNull(writeRate);
        ArgumentNullException.ThrowIfNull(hyperparameters);
        return
        [
            .. groups.Select(
                (group, index) =>
                    hyperparameters.Aggregate(
                        new ParameterGroup(name(group, index), readRate(group), rate => writeRate(group, rate)),
                        (made, each) => made.With(each.Name, value => each.Write(group, value))
                    )
            ),
        ];
    }

    /// <summary>
    /// Layer-wise rate decay: one group for each layer, whose base rate is <paramref name="baseRate"/> ×
    /// <paramref name="decay"/> to the power of its depth under the last layer.
    /// </summary>
    /// <remarks>
    /// Source: ELECTRA (Clark et al. 2020, arXiv:2003.10555) and BEiT (Bao et al. 2022, arXiv:2106.08254), whose
    /// embeddings and head are layers too: <c>layer_decay ** (num_layers + 1 - i)</c>.
    /// ELECTRA's own code has one power more between its last layer and its head.
    /// </remarks>
    /// <typeparam name="T">The library's own type of a group.</typeparam>
    /// <param name="layers">The optimizer's groups, from the input (embeddings) to the output (head).</param>
    /// <param name="baseRate">The rate of the last layer. Finite, at least 0.</param>
    /// <param name="decay">What the rate is multiplied by from a layer to the one before it. Finite, greater than 0; in
    /// papers 0.65 to 0.95.</param>
    /// <param name="writeRate">Sets a group's learning rate.</param>
    /// <returns>The groups, named <c>layer 0</c>, <c>layer 1</c> and so on.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static IReadOnlyList<ParameterGroup> FromLayers<T>(
        IReadOnlyList<T> layers,
        double baseRate,
        double decay,
        Action<T, double> writeRate
    )
    {
        ArgumentNullException.ThrowIfNull(layers);
        ArgumentNullException.ThrowIfNull(writeRate);
        Require.NotNegative(baseRate);
        Require.Positive(decay);
        return
        [
            .. layers.Select(
                (layer, index) =>
                    new ParameterGroup($"layer {index}", baseRate * Math.Pow(decay, layers.Count - 1 - index), rate =>
                        writeRate(layer, rate)
                    )
            ),
        ];
    }
}
