using Anneal.Training.Data;

namespace Anneal.Training.Layers;

/// <summary>Lays channels, rows and columns out as one list of features, in that order.</summary>
public sealed record Flatten : Layer
{
    internal override Shape OutputFor(Shape input) => new(input.Size);
}
