namespace Anneal.Training.Engine.Kernels;

/// <summary>What becomes of a convolution's results at four positions while they are still in registers.</summary>
internal unsafe interface IConvolutionEpilogue<TVector>
    where TVector : struct
{
    static abstract void Store(
        TVector p0,
        TVector p1,
        TVector p2,
        TVector p3,
        float* y,
        float* notes,
        in FourPositions positions
    );
}
