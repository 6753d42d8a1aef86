using Anneal.Training.Data;
using Anneal.Training.Layers;
using Anneal.Training.Losses;

namespace Anneal.Training.Models;

/// <summary>
/// A model as it is written down: its layers before the last, and what it is trained for. A <see cref="Network"/> makes
/// it real for given shapes.
/// </summary>
/// <remarks>
/// The last layer is always a <see cref="Linear"/> whose outputs are the classes of the data set, or one number in
/// regression.
/// </remarks>
public sealed class ModelDefinition
{
    /// <param name="name">What the model is called in commands and reports.</param>
    /// <param name="loss">What training makes small.</param>
    /// <param name="body">All layers but the last, first one first. May be empty.</param>
    /// <exception cref="ArgumentException">A convolution or pooling stands after a layer that has laid the image out
    /// flat.</exception>
    public ModelDefinition(string name, Loss loss, params IReadOnlyList<Layer> body)
    {
        (Name, Loss, Body) = (name, loss, [.. body]);
        var flat = Body.SkipWhile(static layer => layer is not (Flatten or Linear));
        if (flat.FirstOrDefault(static layer => layer is Conv2d or Pool2d) is { } spatial)
            throw new ArgumentException(
                $"{spatial} needs rows and columns, but a layer before it has laid them out flat; put it further to "
                    + "the front.",
                nameof(body)
            );
    }

    /// <summary>What the model is called in commands and reports.</summary>
    public string Name { get; }

    /// <summary>What training makes small.</summary>
    public Loss Loss { get; }

    /// <summary>All layers but the last.</summary>
    public IReadOnlyList<Layer> Body { get; }

    /// <summary>Refuses classes where the model predicts a number, or the reverse.</summary>
    internal void RequireKind(DataSet data)
    {
        var (wanted, other) = Loss == Loss.CrossEntropy ? ("classes", "targets") : ("targets", "classes");
        if (wanted == "classes" != data.ClassCount > 0)
            throw new ArgumentException(
                $"The model '{this}' needs a data set with {wanted}, but '{data.Name}' has {other}.",
                nameof(data)
            );
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
