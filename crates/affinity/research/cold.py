from gam import *
key=sys.argv[1]; N=int(sys.argv[2]); P=d[key]; tr,te=split(P,.1,1)
r=np.random.default_rng(5); C=np.unique(te); C=r.permutation(C)[:200]
m=np.isin(tr,C).any(1); hidden=np.concatenate([te[np.isin(te,C).any(1)],tr[m]]); tr=tr[~m]; ctx=Ctx(tr)
print('train',len(tr)); t=time.time()
def trainset2(ctx,tr,seed,K,N):
    r=np.random.default_rng(seed); out=np.zeros((n,F)); popw=np.sqrt(np.maximum(pop,1000))
    order=np.concatenate([tr,tr[:,::-1]]); r.shuffle(order); order=order[:N]; Xs=[];Qs=[]
    for u,v in order:
        ctx.f(u,-2,out)
        w=popw*np.exp(out[:,12])*(1+out[:,0]); sp=out[:,7]; s=sp.sum()
        q=.3/n+.4*w/w.sum()+(.3*sp/s if s>0 else .3/n)
        bad=ctx.nb[ctx.st[u]:ctx.st[u+1]]; qv=q[v]; q[bad]=0; q[u]=0; c=np.cumsum(q)
        neg=np.minimum(np.searchsorted(c,r.random(K)*c[-1]),n-1); idx=np.concatenate([[v],neg]); Xs.append(out[idx].astype(np.float32)); Qs.append(np.concatenate([[qv],q[neg]])/c[-1])
    return np.array(Xs),np.array(Qs)
Xs,Q=trainset2(ctx,tr,0,60,N); print(time.time()-t)
use=[i for i in range(F)]
drop=lambda *a:[i for i in range(F) if NAMES[i] not in a]
sets={'all':use,'noPopu':drop('popu'),'nospat':drop('nearMe','both','cosb','lrb','bothself'),'noctry':drop('cty','sub'),'nov':drop('vpc','vpcfrac','vcf'),'noadm':drop('adm','admlr')}
ms={k:(fit(Xs,Q,v),v) for k,v in sets.items()}; print(time.time()-t)
b=baselines(ctx.st,ctx.nb); out=np.zeros((n,F))
q={}
for a,c in hidden:
    if a in C:q.setdefault(a,[]).append(c)
    if c in C:q.setdefault(c,[]).append(a)
res=[]
for u,vs in q.items():
    S=b(u); ctx.f(u,-1,out)
    for nm,(mm,us) in ms.items(): S[nm]=score(out,mm,us)
    mask=np.ones(n,bool); mask[u]=0
    for v in vs: res.append((u,v)+tuple(fair(s,mask,v) for s in S.values()))
print(len(q),len(res)); report(list(S),res); print(time.time()-t)
