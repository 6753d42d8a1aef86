// expect: LR001 error
using Anneal;
using TorchSharp;

class Finetune
{
    const int Updates = 3_000;

    private readonly torch.optim.Optimizer _opt;
    private readonly GroupScheduler _lr;

    public Finetune(torch.nn.Module<torch.Tensor, torch.Tensor> m)
    {
        _opt = torch.optim.AdamW(m.parameters(), lr: 1e-4);
        _lr = _opt.Schedule("warmup(500) then cosine(base -> 0, 20000)");
    }

    public void Run(IEnumerator<Batch> stream)
    {
        for (int u = 0; u < Updates; u++)
        {
            stream.MoveNext();
            _opt.zero_grad();
            stream.Current.Loss().backward();
            _opt.step();
            _lr.Advance();
        }
    }
}
