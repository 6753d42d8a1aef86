using Anneal.Training.Data;

namespace Anneal.Training.Layers;

/// <summary>A function applied to every number by itself.</summary>
public abstract record Activation : Layer
{
    private protected Activation() { }

    internal override Shape OutputFor(Shape input) => input;
}
