// expect: LP003
using TorchSharp;
using lr = TorchSharp.torch.optim.lr_scheduler;
public class T
{
    private torch.optim.Optimizer? _o;
    private lr.LRScheduler? _s;
    private IEnumerable<Batch> Data { get; }
    public T(IEnumerable<Batch> data) => Data = data;
    public void Go(Net net)
    {
        _o = torch.optim.Adam(net.parameters());
        _s = lr.StepLR(_o, 4);
        for (var i = 0; i < 16; i++) { OnEpoch(); Pass(net); }
    }
    void OnEpoch() { _s!.step(); }
    void Pass(Net net) { foreach (var b in Data) { _o!.zero_grad(); net.Loss(b).backward(); _o.step(); } }
}
