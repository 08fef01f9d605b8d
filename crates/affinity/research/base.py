import numpy as np, json, sys, time
from numba import njit
d=np.load('/tmp/aff/data.npz'); meta=json.load(open('/tmp/aff/meta.json'))
lat,lon,pop,country,admin,dem,coast,cap,L=[d[k] for k in ('lat','lon','pop','country','admin','dem','coast','cap','L')]
n=len(lat)
def csr(pairs):
    p=np.concatenate([pairs,pairs[:,::-1]]); p=p[np.lexsort((p[:,1],p[:,0]))]
    st=np.zeros(n+1,np.int64); np.add.at(st,p[:,0]+1,1); return np.cumsum(st),p[:,1].astype(np.int64)
def split(pairs,share,seed):
    r=np.random.default_rng(seed); m=r.random(len(pairs))<share
    return pairs[~m],pairs[m]
@njit
def aa_l3(st,nb,u,n):
    aa=np.zeros(n);l3=np.zeros(n);sec=np.zeros(n);cn=np.zeros(n)
    for i in range(st[u],st[u+1]):
        x=nb[i];kx=st[x+1]-st[x]
        for j in range(st[x],st[x+1]):
            y=nb[j]
            if y==u: continue
            aa[y]+=1/np.log(kx);cn[y]+=1;sec[y]+=1/np.sqrt(kx)
    for y in range(n):
        if sec[y]>0:
            ky=st[y+1]-st[y]
            for j in range(st[y],st[y+1]): l3[nb[j]]+=sec[y]/np.sqrt(ky)
    return cn,aa,l3
X=np.stack([np.cos(np.radians(lat))*np.cos(np.radians(lon)),np.cos(np.radians(lat))*np.sin(np.radians(lon)),np.sin(np.radians(lat))],1)
def dist(u): return 12742*np.arcsin(np.minimum(1,np.linalg.norm(X-X[u],axis=1)/2))
def fair(s,mask,v):
    """expected hit20, rr, auc; mask=candidates"""
    c=s[mask]; own=s[v]; a=(c>own).sum(); e=(c==own).sum()-1
    hit=min(1,max(0,(20-a)/(e+1))); rr=(np.log((a+e+1.5)/(a+.5)))/(e+1); return hit,rr,1-(a+e/2)/(len(c)-1)
def evaluate(scorer,st,nb,hidden,warm=True):
    q={}
    for a,b in hidden:
        for u,v in ((a,b),(b,a)):
            if (st[u+1]-st[u]>0)==warm: q.setdefault(u,[]).append(v)
    names=None; out=[]
    for u,vs in q.items():
        S=scorer(u); mask=np.ones(n,bool); mask[nb[st[u]:st[u+1]]]=0; mask[u]=0
        for v in vs: out.append((u,v)+tuple(fair(s,mask,v) for s in S.values()))
        names=list(S)
    return names,out
def report(names,out):
    for i,nm in enumerate(names):
        a=np.array([o[2+i] for o in out]).mean(0); print(f'  {nm:10s} hits {a[0]:.4f} mrr {a[1]:.4f} auc {a[2]:.4f}')
def baselines(st,nb):
    deg=np.diff(st).astype(float)
    def f(u):
        cn,aa,l3=aa_l3(st,nb,u,n); dd=np.maximum(1,dist(u))
        return dict(pop=deg,cn=cn,aa=aa,grav=pop/dd**2,l3=l3)
    return f
if __name__=='__main__':
    for key in 'AB':
        P=d[key]; print(key,len(P))
        for share in (.1,.2):
            tr,te=split(P,share,1); st,nb=csr(tr)
            nm,o=evaluate(baselines(st,nb),st,nb,te); print(key,share,'warm',len(o)); report(nm,o)
            nm,o=evaluate(baselines(st,nb),st,nb,te,False); print(key,share,'cold',len(o)); report(nm,o)
