namespace Anneal.Training.Engine.Kernels;

/// <summary>A convolution of one block: <c>y[o, p] = bias[o] + Σ_t weights[o, t] · x[position p + tap t]</c>.</summary>
internal unsafe struct ConvolutionPass
{
    /// <summary>The block that is read.</summary>
    public float* X;

    /// <summary>Outputs × taps.</summary>
    public float* Weights;

    /// <summary>One for each output.</summary>
    public float* Bias;

    /// <summary>Number of output channels.</summary>
    public int Outputs;

    /// <summary>Offsets of what is read, from a position.</summary>
    public int* Taps;

    public int TapCount;

    /// <summary>Where the first output channel begins.</summary>
    public float* Y;

    /// <summary>Where the notes on the first output channel begin; laid out as <see cref="Y"/>.</summary>
    public float* Notes;

    /// <summary>Numbers from one output channel to the next.</summary>
    public int YStride;
}
